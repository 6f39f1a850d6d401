#include "timeline/bar_look.h"

#include "tables/text_colours.h"

namespace app::timeline {
namespace {

const QColor kGreen{0x00, 0x73, 0x55}; // running; white letters are read on it with ease
const QColor kBlue{0x00, 0x5A, 0x8F};  // agreed
const QColor kSky{0x56, 0xB4, 0xE9};

QColor mixed(const QColor& over, const QColor& under, double share) {
    const auto channel = [&](double a, double b) { return static_cast<float>(a * share + b * (1.0 - share)); };
    return QColor::fromRgbF(channel(over.redF(), under.redF()), channel(over.greenF(), under.greenF()),
                            channel(over.blueF(), under.blueF()));
}

} // namespace

BarLook lookOf(geo::domain::PlacementState state, const QPalette& palette) {
    const QColor base = palette.color(QPalette::Base);
    const QColor text = palette.color(QPalette::Text);
    const QColor quiet = tables::quietText(palette);
    switch (state) {
        using enum geo::domain::PlacementState;
    case running:
        return {kGreen, kGreen, Qt::NoBrush, kGreen.darker(140), Qt::SolidLine, Qt::white};
    case agreed:
        return {kBlue, kBlue, Qt::NoBrush, kBlue.darker(140), Qt::SolidLine, Qt::white};
    case approved:
        return {mixed(kSky, base, 0.35), mixed(kSky, base, 0.6), Qt::BDiagPattern, kBlue, Qt::SolidLine, text};
    case proposed:
        return {mixed(kSky, base, 0.25), kSky, Qt::NoBrush, kBlue, Qt::DashLine, text};
    case ended:
        return {mixed(quiet, base, 0.35), quiet, Qt::NoBrush, quiet, Qt::SolidLine, text};
    case declined:
        return {base, mixed(quiet, base, 0.5), Qt::DiagCrossPattern, quiet, Qt::DotLine, text};
    case shortlisted:
    case visited:
        return {base, base, Qt::NoBrush, quiet, Qt::DotLine, text};
    }
    return {};
}

BarLook lookOfWindow(const QPalette& palette) {
    const QColor base = palette.color(QPalette::Base);
    const QColor pale{0xE6, 0x9F, 0x00};
    return {mixed(pale, base, 0.18), pale,          Qt::NoBrush,
            mixed(pale, base, 0.45), Qt::SolidLine, palette.color(QPalette::Text)};
}

BarLook lookOfGhost(const QPalette& palette) {
    const QColor purple{0xCC, 0x79, 0xA7};
    QColor thin = purple;
    thin.setAlphaF(0.6F);
    return {Qt::transparent, thin, Qt::FDiagPattern, purple.darker(150), Qt::DashLine, palette.color(QPalette::Text)};
}

} // namespace app::timeline
