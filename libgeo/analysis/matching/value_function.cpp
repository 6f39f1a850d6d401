#include "analysis/matching/value_function.h"

#include <algorithm>
#include <cmath>

namespace geo::analysis {

namespace {

using domain::GaussianValue;
using domain::LinearValue;
using domain::StepValue;
using domain::TargetValue;

double at(const LinearValue& f, double x) {
    return std::clamp((x - f.zeroAt) / (f.oneAt - f.zeroAt), 0.0, 1.0);
}

double at(const StepValue& f, double x) {
    return (f.upwards ? x >= f.at : x <= f.at) ? 1.0 : 0.0;
}

double at(const TargetValue& f, double x) {
    if (x == f.target) return 1.0;
    if (x <= f.low || x >= f.high) return 0.0;
    return x < f.target ? (x - f.low) / (f.target - f.low) : (f.high - x) / (f.high - f.target);
}

double at(const GaussianValue& f, double x) {
    const double z = (x - f.centre) / f.sigma;
    return std::exp(-z * z / 2.0);
}

// Where the value is greatest; none where it only rises or falls.
std::optional<double> peakOf(const domain::ValueFunction& function) {
    if (const auto* target = std::get_if<TargetValue>(&function)) return target->target;
    if (const auto* gaussian = std::get_if<GaussianValue>(&function)) return gaussian->centre;
    return std::nullopt;
}

} // namespace

double valueAt(const domain::ValueFunction& function, double measure) {
    return std::visit([measure](const auto& f) { return at(f, measure); }, function);
}

domain::CriterionValue valueOver(const domain::ValueFunction& function, const domain::Measure& measure) {
    const double first = valueAt(function, measure.low);
    if (measure.isKnown()) return {first, first};
    const double last = valueAt(function, measure.high);
    domain::CriterionValue value{std::min(first, last), std::max(first, last)};
    if (const auto peak = peakOf(function); peak && *peak > measure.low && *peak < measure.high) value.high = 1.0;
    return value;
}

domain::ValueFunction linearOrStep(double zeroAt, double oneAt, bool upwards) {
    if (zeroAt == oneAt) return StepValue{oneAt, upwards};
    return LinearValue{zeroAt, oneAt};
}

} // namespace geo::analysis
