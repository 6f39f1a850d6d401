#include "analysis/matching/draw_shares.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <numeric>

namespace geo::analysis {

namespace {

constexpr double kFixed = 1e-12; // bounds nearer than this leave no choice
constexpr int kPilot = 2000;
constexpr double kLeastAcceptance = 0.01;
constexpr std::size_t kStepsBetween = 8; // for each free share
constexpr std::size_t kStepsBefore = 100;

std::uint64_t splitMix(std::uint64_t& state) {
    state += 0x9e3779b97f4a7c15U;
    std::uint64_t mixed = state;
    mixed = (mixed ^ (mixed >> 30U)) * 0xbf58476d1ce4e5b9U;
    mixed = (mixed ^ (mixed >> 27U)) * 0x94d049bb133111ebU;
    return mixed ^ (mixed >> 31U);
}

} // namespace

Generator::Generator(std::uint64_t seed, std::uint64_t stream) {
    std::uint64_t mixing = seed;
    mixing = splitMix(mixing) ^ (stream * 0xd1342543de82ef95U + 1U);
    for (std::uint64_t& word : m_state) word = splitMix(mixing);
}

std::uint64_t Generator::next() {
    const std::uint64_t result = std::rotl(m_state[0] + m_state[3], 23) + m_state[0];
    const std::uint64_t shifted = m_state[1] << 17U;
    m_state[2] ^= m_state[0];
    m_state[3] ^= m_state[1];
    m_state[1] ^= m_state[2];
    m_state[0] ^= m_state[3];
    m_state[2] ^= shifted;
    m_state[3] = std::rotl(m_state[3], 45);
    return result;
}

ShareSource::ShareSource(const std::array<domain::WeightBounds, domain::kCriterionCount>& bounds, std::uint64_t seed) {
    m_mass = 1.0;
    for (std::size_t c = 0; c < bounds.size(); ++c) {
        m_low[c] = bounds[c].low;
        m_mass -= bounds[c].low;
        if (bounds[c].high - bounds[c].low <= kFixed) continue;
        m_free.push_back(c);
        m_room.push_back(bounds[c].high - bounds[c].low);
    }
    m_mass = std::max(m_mass, 0.0);
    m_extra.assign(m_free.size(), 0.0);
    if (m_free.size() < 2) return;
    m_isExact = m_free.size() == 2 || acceptance(seed) >= kLeastAcceptance;
}

// Spacings of exponential variates: even on the simplex (Devroye 1986, Non-Uniform Random Variate Generation, V.2).
bool ShareSource::drawOnce(Generator& random) {
    double total = 0.0;
    for (double& extra : m_extra) total += extra = -std::log1p(-random.uniform());
    const double scale = total > 0.0 ? m_mass / total : 0.0;
    bool isInside = true;
    for (std::size_t i = 0; i < m_extra.size(); ++i) {
        m_extra[i] *= scale;
        isInside = isInside && m_extra[i] <= m_room[i];
    }
    return isInside;
}

double ShareSource::acceptance(std::uint64_t seed) {
    Generator random{seed, ~std::uint64_t{0}};
    int inside = 0;
    for (int i = 0; i < kPilot; ++i) inside += drawOnce(random) ? 1 : 0;
    return static_cast<double>(inside) / kPilot;
}

void ShareSource::walk(Generator& random, std::size_t steps) {
    const std::size_t count = m_free.size();
    for (std::size_t step = 0; step < steps; ++step) {
        const std::size_t i = random.below(count);
        const std::size_t j = (i + 1 + random.below(count - 1)) % count;
        const double sum = m_extra[i] + m_extra[j];
        const double low = std::max(0.0, sum - m_room[j]);
        const double high = std::min(m_room[i], sum);
        m_extra[i] = low + random.uniform() * (high - low);
        m_extra[j] = sum - m_extra[i];
    }
}

void ShareSource::begin(Generator& random) {
    const double room = std::accumulate(m_room.begin(), m_room.end(), 0.0);
    for (std::size_t i = 0; i < m_extra.size(); ++i) m_extra[i] = m_room[i] * m_mass / room;
    if (m_free.size() > 1 && (!m_isExact || m_free.size() == 2)) walk(random, kStepsBefore * m_free.size());
}

void ShareSource::draw(Generator& random, domain::Weights& shares) {
    shares = m_low;
    if (m_free.size() == 2)
        walk(random, 1);
    else if (m_free.size() > 2 && !m_isExact)
        walk(random, kStepsBetween * m_free.size());
    else if (m_free.size() > 2)
        while (!drawOnce(random)) {
        }
    for (std::size_t i = 0; i < m_free.size(); ++i) shares[m_free[i]] += m_extra[i];
}

bool canBeKept(const std::array<domain::WeightBounds, domain::kCriterionCount>& bounds) {
    double low = 0.0;
    double high = 0.0;
    for (const domain::WeightBounds& each : bounds) {
        if (!(each.low >= 0.0 && each.low <= each.high && each.high <= 1.0)) return false;
        low += each.low;
        high += each.high;
    }
    return low <= 1.0 + kFixed && high >= 1.0 - kFixed;
}

} // namespace geo::analysis
