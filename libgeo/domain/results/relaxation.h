#pragma once

#include "domain/results/match.h"

#include <string>
#include <vector>

namespace geo::domain {

struct RelaxationParams {
    std::size_t atLeast = 1;     // spaces that are to be eligible
    std::size_t proposals = 5;   // sets to propose, at most
    std::vector<SpaceId> spaces; // asked of these alone ("why not this site?"); none: of every space
};

// One need given up or lowered. Value and need are plain texts, as of a RuleAnswer.
struct Relaxation {
    Rule rule = Rule::spaceKind;
    std::string needed;   // today
    std::string proposed; // that would do for the spaces of the set; "": only giving it up does
};

// Needs that, changed together, make spaces eligible. None of its parts can be left out.
struct RelaxationSet {
    std::vector<Relaxation> parts;
    std::vector<SpaceId> spaces; // that become eligible as proposed, the best ranked first
    std::size_t opened = 0;      // that would, were its needs given up
};

// What would have to change, fewest changes first; of as many, the one that opens the most spaces.
struct RelaxationReport {
    RelaxationParams params;
    std::size_t eligible = 0; // today
    std::size_t beyond = 0;   // that no change of needs would open: their life cycle, or nothing is to be had any more
    std::vector<RelaxationSet> sets;
    // How many spaces each rule alone keeps out, and how many it keeps out at all.
    struct Barrier {
        Rule rule = Rule::spaceKind;
        std::size_t alone = 0; // these would be eligible without it
        std::size_t broken = 0;
        std::size_t unknown = 0;
    };
    std::vector<Barrier> barriers; // the highest first
};

} // namespace geo::domain
