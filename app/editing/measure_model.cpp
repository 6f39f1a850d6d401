#include "editing/measure_model.h"

#include "text/value_text.h"

namespace app::editing {

namespace {

constexpr int kPlanimetric = 1; // columns
constexpr int kEllipsoidal = 2;
constexpr double kFar = 10'000.0; // metres from which a length is told in kilometres

} // namespace

MeasureModel::MeasureModel(text::Language language, QObject* parent)
    : QAbstractTableModel(parent)
    , m_language(std::move(language)) {}

void MeasureModel::setCrs(int epsg) {
    m_toLonLat.reset();
    if (epsg == 0) return setPath({}, false);
    if (auto made = geo::geom::Transform::create(epsg, geo::geom::kLonLat)) m_toLonLat = std::move(*made);
    setPath({}, false);
}

void MeasureModel::setPath(const std::vector<geo::geom::PointM>& points, bool isRing) {
    beginResetModel();
    m_isRing = isRing;
    m_measured = m_toLonLat ? geo::geom::measuredPath(points, isRing, *m_toLonLat) : geo::geom::MeasuredPath{};
    endResetModel();
}

// Centimetres of a length that is walked, metres of one that is driven.
QString MeasureModel::length(geo::Metres length) const {
    if (length.value >= kFar) return m_language.number(length.value / 1000.0, 3) + text::kNarrowSpace + "km";
    return m_language.number(length.value, 2) + text::kNarrowSpace + "m";
}

QString MeasureModel::area(geo::SquareMetres area) const {
    if (area.value >= 1.0e6)
        return m_language.number(area.value / 1.0e6, 4) + text::kNarrowSpace + QStringLiteral("km²");
    return m_language.number(area.value, 1) + text::kNarrowSpace + QStringLiteral("m²");
}

QString MeasureModel::summary() const {
    if (m_measured.stretches.empty()) return {};
    if (m_isRing && m_measured.planimetricArea.value > 0.0)
        return tr("Area: %1 planimetric, %2 ellipsoidal")
            .arg(area(m_measured.planimetricArea), area(m_measured.ellipsoidalArea));
    return tr("Length: %1 planimetric, %2 ellipsoidal")
        .arg(length(m_measured.whole.planimetric), length(m_measured.whole.ellipsoidal));
}

QString MeasureModel::stretchText(geo::geom::PointM from, geo::geom::PointM to) const {
    return length(geo::geom::distance(from, to));
}

int MeasureModel::rowCount(const QModelIndex& parent) const {
    if (parent.isValid() || m_measured.stretches.empty()) return 0;
    return static_cast<int>(m_measured.stretches.size()) + (m_measured.planimetricArea.value > 0.0 ? 2 : 1);
}

int MeasureModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : 3;
}

QString MeasureModel::cell(int row, int column) const {
    const auto stretches = static_cast<int>(m_measured.stretches.size());
    if (row > stretches) {
        if (column == 0) return tr("Area");
        return area(column == kPlanimetric ? m_measured.planimetricArea : m_measured.ellipsoidalArea);
    }
    const bool isWhole = row == stretches;
    const auto& stretch = isWhole ? m_measured.whole : m_measured.stretches.at(static_cast<std::size_t>(row));
    if (column == kPlanimetric) return length(stretch.planimetric);
    if (column == kEllipsoidal) return length(stretch.ellipsoidal);
    if (!isWhole) return tr("Stretch %1").arg(row + 1);
    return m_isRing && stretches > 1 ? tr("Perimeter") : tr("Length");
}

QVariant MeasureModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    if (role == Qt::DisplayRole) return cell(index.row(), index.column());
    if (role == Qt::TextAlignmentRole && index.column() > 0) return QVariant{Qt::AlignRight | Qt::AlignVCenter};
    return {};
}

QVariant MeasureModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::DisplayRole) {
        if (section == kPlanimetric) return tr("Planimetric");
        return section == kEllipsoidal ? tr("Ellipsoidal (GRS 80)") : QString{};
    }
    if (role != Qt::ToolTipRole) return {};
    if (section == kPlanimetric) return tr("In the plane of the projection of the workspace");
    return section == kEllipsoidal ? tr("Over the ellipsoid, along geodesics: nearest to the ground at sea level")
                                   : QVariant{};
}

} // namespace app::editing
