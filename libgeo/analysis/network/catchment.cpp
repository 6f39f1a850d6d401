#include "analysis/network/catchment.h"

#include "geom/measure.h"

#include <fmt/format.h>

#include <algorithm>

namespace geo::analysis {

using domain::Catchment;
using domain::CatchmentRing;

namespace {

Diagnostic notReached(const StreetFinder& finder, const domain::TravelPlace& origin, Metres allowed) {
    constexpr Metres kAnywhere{1e7};
    const auto nearest = finder.nearest(origin.at, kAnywhere);
    return {.code = DiagnosticCode::placeNotReached,
            .severity = Severity::warning,
            .row = {},
            .key = origin.key,
            .arguments = {{"key", origin.name.empty() ? origin.key : origin.name},
                          {"found", nearest ? fmt::format("{:.0f}", nearest->away.value) : ""},
                          {"allowed", fmt::format("{:.0f}", allowed.value)}}};
}

// Of streets that the mode may use.
Metres usableLength(const StreetGraph& graph, domain::TravelMode mode) {
    double sum = 0.0;
    for (EdgeId edge = 0; edge < graph.edgeCount(); ++edge)
        if (graph.mayUse(edge, mode)) sum += static_cast<double>(graph.edge(edge).length);
    return Metres{sum};
}

// Residents by the edge that they live along.
class ResidentCount {
public:
    explicit ResidentCount(std::span<const ResidentPiece> pieces)
        : m_pieces(pieces.begin(), pieces.end()) {
        std::ranges::stable_sort(m_pieces, {}, &ResidentPiece::edge);
    }

    // Those along a part who are there in time.
    [[nodiscard]] double along(const ReachedPart& part, float within) const {
        double sum = 0.0;
        auto piece = std::ranges::lower_bound(m_pieces, part.edge, {}, &ResidentPiece::edge);
        for (; piece != m_pieces.end() && piece->edge == part.edge; ++piece)
            sum += piece->people * shareOf(*piece, part, within);
        return sum;
    }

private:
    // A place where two parts meet belongs to the one that begins below it, or to the first on the edge.
    static double shareOf(const ResidentPiece& piece, const ReachedPart& part, float within) {
        double end = part.end;
        if (piece.away > 0.0F && part.atEnd > within - piece.away) {
            const auto all = static_cast<double>(part.atEnd - part.atBegin);
            const auto usable = static_cast<double>(within - piece.away - part.atBegin);
            if (usable < 0.0) return 0.0;
            end = part.begin + (part.end - part.begin) * std::min(1.0, usable / all);
        }
        const double low = std::min(part.begin, end);
        const double high = std::max(part.begin, end);
        const auto from = static_cast<double>(piece.from);
        const auto to = static_cast<double>(piece.to);
        if (to > from) return std::max(0.0, std::min(high, to) - std::max(low, from)) / (to - from);
        return (low < from || (low <= 0.0 && from <= 0.0)) && from <= high ? 1.0 : 0.0;
    }

    std::vector<ResidentPiece> m_pieces;
};

class CatchmentMaker {
public:
    CatchmentMaker(const CatchmentQuestion& question, const domain::CatchmentParams& params, JobControl& job)
        : m_question(question)
        , m_params(params)
        , m_job(job)
        , m_residents(question.residents)
        , m_traveller(question.graph, params.travel, params.direction) {}

    Result<domain::CatchmentReport> make() {
        findStarts();
        if (m_params.apart) {
            m_traveller.travel(m_starts, longest());
            for (const Minutes minutes : m_params.minutes) GEO_TRY(shareOut(minutes));
            return std::move(m_report);
        }
        for (std::size_t i = 0; i < m_starts.size(); ++i) {
            GEO_TRY(
                m_job.step(Phase::computing, static_cast<std::int64_t>(i), static_cast<std::int64_t>(m_starts.size())));
            m_traveller.travel(std::span{m_starts}.subspan(i, 1), longest());
            for (const Minutes minutes : m_params.minutes) {
                reachedParts(m_traveller, static_cast<float>(minutes.value), m_parts);
                GEO_TRY(addRing(i, minutes, m_parts));
            }
            tellIsland(m_report.catchments[i]);
        }
        return std::move(m_report);
    }

private:
    void findStarts() {
        m_report.params = m_params;
        const StreetFinder finder{m_question.graph, m_params.travel.mode};
        for (const domain::TravelPlace& origin : m_question.origins) {
            const auto on = finder.nearest(origin.at, m_params.travel.tooFar);
            if (!on) {
                m_report.diagnostics.push_back(notReached(finder, origin, m_params.travel.tooFar));
                continue;
            }
            m_starts.push_back(
                {*on, minutesTo(*on, m_params.travel), static_cast<std::uint32_t>(m_report.catchments.size())});
            m_report.catchments.push_back({origin, on->at, on->away, {}});
        }
    }

    [[nodiscard]] float longest() const {
        float most = 0.0F;
        for (const Minutes minutes : m_params.minutes) most = std::max(most, static_cast<float>(minutes.value));
        return most;
    }

    // All that can be reached is reached, and that is the smaller part of the streets.
    void tellIsland(const Catchment& catchment) {
        const Metres reached = catchment.rings.back().length;
        if (!m_traveller.isExhausted() || 2.0 * reached.value > usable().value) return;
        const auto& origin = catchment.origin;
        m_report.diagnostics.push_back({.code = DiagnosticCode::placeOnIsland,
                                        .severity = Severity::warning,
                                        .row = {},
                                        .key = origin.key,
                                        .arguments = {{"key", origin.name.empty() ? origin.key : origin.name},
                                                      {"length", fmt::format("{:.0f}", reached.value)}}});
    }

    [[nodiscard]] Metres usable() {
        if (!m_usable) m_usable = usableLength(m_question.graph, m_params.travel.mode);
        return *m_usable;
    }

    // Each part goes to the start that reaches it first.
    Result<void> shareOut(Minutes minutes) {
        reachedParts(m_traveller, static_cast<float>(minutes.value), m_parts);
        std::ranges::stable_sort(m_parts, {}, &ReachedPart::place);
        std::size_t begin = 0;
        for (std::size_t i = 0; i < m_starts.size(); ++i) {
            GEO_TRY(
                m_job.step(Phase::computing, static_cast<std::int64_t>(i), static_cast<std::int64_t>(m_starts.size())));
            std::size_t end = begin;
            while (end < m_parts.size() && m_parts[end].place == i) ++end;
            GEO_TRY(addRing(i, minutes, std::span{m_parts}.subspan(begin, end - begin)));
            begin = end;
        }
        return {};
    }

    Result<void> addRing(std::size_t number, Minutes minutes, std::span<const ReachedPart> parts) {
        const auto within = static_cast<float>(minutes.value);
        CatchmentRing& ring = m_report.catchments[number].rings.emplace_back();
        ring.within = minutes;
        double residents = 0.0;
        ring.streets.lines.reserve(parts.size());
        for (const ReachedPart& part : parts) {
            ring.streets.lines.push_back(m_question.graph.partOf(part.edge, part.begin, part.end));
            ring.length += Metres{std::abs(part.end - part.begin)};
            residents += m_residents.along(part, within);
        }
        if (!m_question.residents.empty()) ring.residents = Residents{residents};
        for (const NodeId node : m_traveller.reached()) {
            if (m_traveller.field().minutes[node] > within) break;
            if (m_traveller.field().place[node] == number) ++ring.nodes;
        }
        if (!m_params.withAreas) return {};
        const AreaParams params{minutes, m_params.offStreet, m_params.travel.walk};
        GEO_ASSIGN(ring.area, reachedArea(m_question.graph, parts, params, m_job));
        ring.areaCovered = geom::planimetricArea(ring.area);
        return {};
    }

    const CatchmentQuestion& m_question;
    const domain::CatchmentParams& m_params;
    JobControl& m_job;
    ResidentCount m_residents;
    Traveller m_traveller;
    std::vector<TravelStart> m_starts;
    std::vector<ReachedPart> m_parts;
    std::optional<Metres> m_usable; // once it was asked for
    domain::CatchmentReport m_report;
};

} // namespace

Result<domain::CatchmentReport> catchments(const CatchmentQuestion& question, const domain::CatchmentParams& params,
                                           JobControl& job) {
    return CatchmentMaker{question, params, job}.make();
}

} // namespace geo::analysis
