#include "sample_data/block_lots.h"

#include <algorithm>

namespace geo::sample {

namespace {

constexpr double kLane = 4.0;     // m, between groups of rows
constexpr double kSlimmest = 3.0; // depth of a lot over its width, from which ground is halved first
constexpr double kSame = 0.05;    // m; nearer points are one

// The ground along a direction: its extent that way and across.
struct Frame {
    PointM along;
    double length = 0.0;
    double depth = 0.0;
};

Frame frameOf(const Corners& ground) {
    PointM longest;
    for (std::size_t i = 0; i < ground.size(); ++i) {
        const PointM side = ground[(i + 1) % ground.size()] - ground[i];
        if (dot(side, side) > dot(longest, longest)) longest = side;
    }
    Frame frame{unitOf(longest), 0.0, 0.0};
    const auto extent = [&](PointM axis) {
        double low = dot(ground.front() - ground.front(), axis);
        double high = low;
        for (const PointM p : ground) {
            low = std::min(low, dot(p - ground.front(), axis));
            high = std::max(high, dot(p - ground.front(), axis));
        }
        return high - low;
    };
    frame.length = extent(frame.along);
    frame.depth = extent(leftOf(frame.along));
    if (frame.depth > frame.length) frame = {leftOf(frame.along), frame.depth, frame.length};
    return frame;
}

// Corners in whole centimetres, without those that fall together.
Corners tidied(const Corners& ground) {
    Corners tidy;
    for (const PointM p : ground) {
        const PointM q = quantised(p);
        if (tidy.empty() || squaredDistance(tidy.back(), q) > square(kSame)) tidy.push_back(q);
    }
    while (tidy.size() > 1 && squaredDistance(tidy.back(), tidy.front()) <= square(kSame)) tidy.pop_back();
    return tidy;
}

// How deep a piece is at each place along its back line, which it lies to the left of.
class DepthProfile {
public:
    // `front`: from one end of the back line to the other, ends included.
    explicit DepthProfile(const Corners& front)
        : m_front(front)
        , m_along(unitOf(front.back() - front.front()))
        , m_length(lengthOf(front.back() - front.front())) {
        m_knots = {0.0, m_length};
        for (const PointM p : front)
            if (placeOf(p) > kSame && placeOf(p) < m_length - kSame) m_knots.push_back(placeOf(p));
        std::ranges::sort(m_knots);
        m_areas.push_back(0.0);
        for (std::size_t i = 0; i + 1 < m_knots.size(); ++i) {
            m_depths.push_back(depthAt(m_knots[i] + 1.0e-6));
            m_depths.push_back(depthAt(m_knots[i + 1] - 1.0e-6));
            m_areas.push_back(m_areas.back() +
                              (m_knots[i + 1] - m_knots[i]) * (m_depths[2 * i] + m_depths[2 * i + 1]) / 2.0);
        }
    }

    [[nodiscard]] double length() const { return m_length; }
    [[nodiscard]] PointM along() const { return m_along; }

    // The place before which the given share of the area lies, drawn a little to even widths so that none is too
    // narrow.
    [[nodiscard]] double placeOfShare(double share) const {
        const double area = share * m_areas.back();
        std::size_t i = 0;
        while (i + 2 < m_knots.size() && m_areas[i + 1] < area) ++i;
        const double rest = std::max(0.0, area - m_areas[i]);
        const double low = m_depths[2 * i];
        const double slope = (m_depths[2 * i + 1] - low) / (m_knots[i + 1] - m_knots[i]);
        const double divisor = low + std::sqrt(std::max(0.0, low * low + 2.0 * rest * slope));
        const double step = divisor > 0.0 ? 2.0 * rest / divisor : 0.0;
        return 0.8 * std::min(m_knots[i] + step, m_knots[i + 1]) + 0.2 * share * m_length;
    }

    // The segment of the front that lies above a place, and its depth there.
    [[nodiscard]] std::pair<std::size_t, double> above(double place) const {
        std::pair<std::size_t, double> best{0, -1.0};
        for (std::size_t i = 0; i + 1 < m_front.size(); ++i) {
            const double a = placeOf(m_front[i]);
            const double b = placeOf(m_front[i + 1]);
            if (std::min(a, b) > place || std::max(a, b) < place || a == b) continue;
            const double depth =
                heightOf(m_front[i]) + (heightOf(m_front[i + 1]) - heightOf(m_front[i])) * (place - a) / (b - a);
            if (depth > best.second) best = {i, depth};
        }
        return best;
    }

private:
    [[nodiscard]] double placeOf(PointM p) const { return dot(p - m_front.front(), m_along); }
    [[nodiscard]] double heightOf(PointM p) const { return cross(m_along, p - m_front.front()); }
    [[nodiscard]] double depthAt(double place) const { return std::max(0.0, above(place).second); }

    const Corners& m_front;
    PointM m_along;
    double m_length;
    std::vector<double> m_knots;  // places where the slope of the depth changes, ends included
    std::vector<double> m_depths; // after and before each: two an interval
    std::vector<double> m_areas;  // up to each knot
};

// Adds a point to a line unless it is there already; its position.
std::size_t append(Corners& line, PointM p) {
    if (line.empty() || squaredDistance(line.back(), p) > square(kSame)) line.push_back(p);
    return line.size() - 1;
}

class GroundDivider {
public:
    explicit GroundDivider(RandomStream random)
        : m_random(random) {}

    void divide(const Corners& ground, std::int64_t count) {
        if (count <= 0) return;
        const Frame frame = frameOf(ground);
        const double slimness = static_cast<double>(count) * frame.depth / (4.0 * frame.length);
        if (slimness > kSlimmest && count >= 8) return halve(ground, frame, count);
        rows(tidied(ground), frame, count);
    }

    std::vector<LotRow> take() { return std::move(m_rows); }

private:
    // Two halves with a lane between, each with its part of the count.
    void halve(const Corners& ground, const Frame& frame, std::int64_t count) {
        const PointM middle = middleOf(ground) + frame.along * (m_random.between(-0.06, 0.06) * frame.length);
        const double lane = std::min(kLane, 0.06 * frame.length) / 2.0;
        const Corners first = clipped(ground, middle - frame.along * lane, frame.along * -1.0);
        const Corners second = clipped(ground, middle + frame.along * lane, frame.along);
        if (first.size() < 3 || second.size() < 3) return rows(tidied(ground), frame, count);
        const double share = signedArea(first) / (signedArea(first) + signedArea(second));
        const std::int64_t part = std::clamp<std::int64_t>(wholeOf(share * static_cast<double>(count)), 1, count - 1);
        divide(first, part);
        divide(second, count - part);
    }

    static std::int64_t wholeOf(double value) { return static_cast<std::int64_t>(std::floor(value + 0.5)); }

    // Where the lots of a row are cut, as places along its back line, ends left out.
    std::vector<double> cutsOf(const DepthProfile& profile, std::int64_t count) {
        std::vector<double> sums;
        double sum = 0.0;
        for (std::int64_t i = 0; i < count; ++i) sums.push_back(sum += m_random.between(0.75, 1.35));
        std::vector<double> cuts;
        for (std::int64_t i = 0; i + 1 < count; ++i)
            cuts.push_back(profile.placeOfShare(sums[static_cast<std::size_t>(i)] / sum));
        return cuts;
    }

    // One row where there is one lot or the ground is shallow, else two with their backs together.
    void rows(const Corners& ground, const Frame& frame, std::int64_t count) {
        if (count == 1 || frame.depth * static_cast<double>(count) < 1.2 * frame.length)
            return oneRow(ground, frame, count);
        const PointM middle = middleOf(ground);
        const PointM normal = leftOf(frame.along);
        // The corners to the left of the back line and those to its right, each with both ends of the line.
        Corners left;
        Corners right;
        PointM start;
        PointM end;
        for (std::size_t i = 0; i < ground.size(); ++i) {
            const PointM a = ground[i];
            const PointM b = ground[(i + 1) % ground.size()];
            const double da = dot(a - middle, normal);
            const double db = dot(b - middle, normal);
            if ((da >= 0.0) == (db >= 0.0)) continue;
            const PointM at = quantised(a + (b - a) * (da / (da - db)));
            (da >= 0.0 ? start : end) = at;
        }
        left = chain(ground, end, start, middle, normal);
        right = chain(ground, start, end, middle, normal * -1.0);
        twoRows(left, right, count);
    }

    // Corners on the side of `normal` in the order of the ground, from `from` to `to`.
    static Corners chain(const Corners& ground, PointM from, PointM to, PointM middle, PointM normal) {
        const auto isIn = [&](std::size_t i) { return dot(ground[i % ground.size()] - middle, normal) >= 0.0; };
        std::size_t first = 0;
        while (!(isIn(first) && !isIn(first + ground.size() - 1))) ++first;
        Corners line{from};
        for (std::size_t i = first; isIn(i); ++i) append(line, ground[i % ground.size()]);
        if (line.size() > 1 && squaredDistance(line.back(), to) <= square(kSame)) line.pop_back();
        line.push_back(to);
        return line;
    }

    // Makes two rows of the pieces left and right of a back line; the chains run counter-clockwise about the ground.
    void twoRows(Corners left, Corners right, std::int64_t count) {
        std::ranges::reverse(left);
        std::ranges::reverse(right);
        const double leftArea = std::abs(signedArea(left));
        const double share = leftArea / (leftArea + std::abs(signedArea(right)));
        const std::int64_t part = std::clamp<std::int64_t>(wholeOf(share * static_cast<double>(count)), 1, count - 1);
        const DepthProfile leftProfile(left);
        const DepthProfile rightProfile(right);
        const std::vector<double> leftCuts = cutsOf(leftProfile, part);
        std::vector<double> rightCuts = cutsOf(rightProfile, count - part);
        // The right row counts its places from the other end; cuts that nearly meet are made to meet.
        for (double& cut : rightCuts)
            for (const double other : leftCuts)
                if (std::abs(rightProfile.length() - cut - other) < kMeet) cut = rightProfile.length() - other;
        Corners back = backLine(left.front(), left.back(), leftProfile, leftCuts, rightCuts);
        addRow(left, leftProfile, leftCuts, back);
        std::ranges::reverse(back);
        addRow(right, rightProfile, rightCuts, back);
    }

    static Corners backLine(PointM from, PointM to, const DepthProfile& profile, const std::vector<double>& ahead,
                            const std::vector<double>& backwards) {
        std::vector<double> places = ahead;
        for (const double cut : backwards) places.push_back(profile.length() - cut);
        std::ranges::sort(places);
        Corners line{from};
        for (const double place : places) append(line, quantised(from + profile.along() * place));
        if (squaredDistance(line.back(), to) <= square(kSame)) line.pop_back();
        line.push_back(to);
        return line;
    }

    static std::size_t nearestOn(const Corners& line, PointM p) {
        const auto nearest = std::ranges::min_element(line, {}, [&](PointM q) { return squaredDistance(p, q); });
        return static_cast<std::size_t>(nearest - line.begin());
    }

    void addRow(const Corners& front, const DepthProfile& profile, const std::vector<double>& cuts,
                const Corners& back) {
        LotRow row{back, {front.front()}, {0}, {0}};
        std::size_t cut = 0;
        for (std::size_t segment = 0; segment + 1 < front.size(); ++segment) {
            for (; cut < cuts.size() && profile.above(cuts[cut]).first == segment; ++cut) {
                const PointM foot = front.front() + profile.along() * cuts[cut];
                row.backAt.push_back(nearestOn(back, foot));
                row.frontAt.push_back(
                    append(row.front, quantised(foot + leftOf(profile.along()) * profile.above(cuts[cut]).second)));
            }
            append(row.front, front[segment + 1]);
        }
        row.front.back() = front.back();
        row.backAt.push_back(back.size() - 1);
        row.frontAt.push_back(row.front.size() - 1);
        m_rows.push_back(std::move(row));
    }

    // The side that runs most along the frame is the back line.
    void oneRow(const Corners& ground, const Frame& frame, std::int64_t count) {
        std::size_t base = 0;
        double most = -1.0;
        for (std::size_t i = 0; i < ground.size(); ++i) {
            const double along = std::abs(dot(ground[(i + 1) % ground.size()] - ground[i], frame.along));
            if (along <= most) continue;
            most = along;
            base = i;
        }
        Corners front{ground[base]};
        for (std::size_t i = ground.size() - 1; i > 0; --i) front.push_back(ground[(base + i) % ground.size()]);
        const DepthProfile profile(front);
        const std::vector<double> cuts = cutsOf(profile, count);
        addRow(front, profile, cuts, backLine(front.front(), front.back(), profile, cuts, {}));
    }

    static constexpr double kMeet = 0.4; // m

    RandomStream m_random;
    std::vector<LotRow> m_rows;
};

} // namespace

Corners LotRow::lots(std::size_t first, std::size_t last) const {
    Corners corners(back.begin() + static_cast<std::ptrdiff_t>(backAt[first]),
                    back.begin() + static_cast<std::ptrdiff_t>(backAt[last]) + 1);
    for (std::size_t i = frontAt[last] + 1; i-- > frontAt[first];)
        if (front[i] != corners.back() && front[i] != corners.front()) corners.push_back(front[i]);
    if (corners.size() > 3) return corners;
    // The fourth corner of a wedge goes on its street side: the last edge of a first lot, the one before of a last lot.
    const std::ptrdiff_t street = first == 0 ? 2 : 1;
    const PointM middle =
        (corners[static_cast<std::size_t>(street)] + corners[static_cast<std::size_t>(street + 1) % 3]) * 0.5;
    corners.insert(corners.begin() + street + 1, quantised(middle));
    return corners;
}

std::vector<LotRow> divideGround(const Corners& ground, std::int64_t count, RandomStream random) {
    GroundDivider divider(random);
    divider.divide(ground, count);
    return divider.take();
}

} // namespace geo::sample
