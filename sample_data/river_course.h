#pragma once

#include "sample_data/plane.h"

namespace geo::sample {

enum class Bank : std::uint8_t { north, south, island };

// The river: a main course from east to west and a second arm that leaves and rejoins it, around an island.
class RiverCourse {
public:
    RiverCourse();

    // How far inside the water a point is, in metres from the nearer bank; negative on land.
    [[nodiscard]] double depthAt(PointM p) const;
    [[nodiscard]] Bank bankOf(PointM p) const;

    // A place on a bank, the unit vector to the land, and a quarter of the river's width there.
    struct BankPoint {
        PointM at;
        PointM landward;
        double reach = 0.0;
    };
    // Places along all banks, `spacing` metres apart; none where the two arms meet.
    [[nodiscard]] std::vector<BankPoint> bankPoints(double spacing) const;
    // Places along the middle of both arms, `spacing` metres apart.
    [[nodiscard]] Corners midstream(double spacing) const;

private:
    // A point of a course with half of the width there.
    struct Station {
        PointM at;
        double half = 0.0;
    };
    struct Nearest {
        double depth = 0.0;
        bool isLeft = false; // of the course, looking downstream
    };
    using Course = std::vector<Station>;

    [[nodiscard]] static Course smoothed(const Course& stations);
    [[nodiscard]] static Course spaced(const Course& course, double spacing);
    [[nodiscard]] static Nearest nearest(const Course& course, PointM p);
    static void addBankPoints(const Course& course, const Course& other, double spacing,
                              std::vector<BankPoint>& points);

    Course m_main;
    Course m_arm; // south of the island
};

} // namespace geo::sample
