#include "places/place_model.h"

#include "tables/text_colours.h"
#include "text/value_text.h"
#include "text/words.h"

#include <QFont>
#include <QGuiApplication>

#include <algorithm>

namespace app::places {

using geo::usecase::FoundPlace;
using geo::usecase::PlaceKind;

namespace {

QString headingOf(PlaceKind kind) {
    using geo::domain::Kind;
    switch (kind) {
    case PlaceKind::coordinates:
        return PlaceModel::tr("Coordinates");
    case PlaceKind::parcel:
        return text::title(Kind::parcel);
    case PlaceKind::commune:
        return text::title(Kind::commune);
    case PlaceKind::qpv:
        return text::title(Kind::qpv);
    case PlaceKind::site:
        return text::title(Kind::site);
    case PlaceKind::project:
        return text::title(Kind::project);
    case PlaceKind::thirdPlace:
        return text::title(Kind::thirdPlace);
    case PlaceKind::address:
        return PlaceModel::tr("Addresses");
    case PlaceKind::street:
        return text::title(Kind::street);
    case PlaceKind::amenity:
        return text::title(Kind::amenity);
    }
    return {};
}

QString systemName(const geo::geom::ReadCoordinates& read) {
    using geo::geom::CoordinateForm;
    switch (read.form) {
    case CoordinateForm::lambert93:
        return PlaceModel::tr("read as Lambert-93");
    case CoordinateForm::cc47:
        return PlaceModel::tr("read as CC47");
    case CoordinateForm::workspace:
        return PlaceModel::tr("read as EPSG:%1").arg(read.epsg);
    case CoordinateForm::degrees:
        return read.isSwapped ? PlaceModel::tr("read as longitude and latitude")
                              : PlaceModel::tr("read as latitude and longitude");
    case CoordinateForm::sexagesimal:
        return PlaceModel::tr("read as degrees, minutes and seconds");
    }
    return {};
}

} // namespace

PlaceModel::PlaceModel(text::Language language, QObject* parent)
    : QAbstractListModel(parent)
    , m_language(std::move(language)) {}

void PlaceModel::addHeading(const QString& text) {
    m_lines.push_back({text, true, {}});
}

QString PlaceModel::wordsOf(const FoundPlace& place, int epsg) const {
    if (place.read) {
        const QString there = text::coordinateText(place.box.centre(), epsg, m_language);
        const bool isTurned = place.read->isSwapped && place.read->epsg != geo::geom::kLonLat;
        return isTurned ? tr("%1 – %2, y before x").arg(there, systemName(*place.read))
                        : tr("%1 – %2").arg(there, systemName(*place.read));
    }
    const QString name = text::fromUtf8(place.name);
    return place.detail.empty() ? name : tr("%1 – %2").arg(name, text::fromUtf8(place.detail));
}

void PlaceModel::addPlace(const FoundPlace& place, int epsg) {
    m_lines.push_back({wordsOf(place, epsg).replace(u'\n', u' '), false, place});
}

void PlaceModel::setPlaces(const std::vector<FoundPlace>& places, const std::vector<FoundPlace>& online, int epsg) {
    beginResetModel();
    m_lines.clear();
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (i == 0 || places[i].kind != places[i - 1].kind) addHeading(headingOf(places[i].kind));
        addPlace(places[i], epsg);
    }
    if (!online.empty()) addHeading(tr("Addresses of the online service"));
    for (const FoundPlace& place : online) addPlace(place, epsg);
    if (m_lines.empty()) addHeading(tr("Nothing found: check the spelling, or import it."));
    endResetModel();
}

const FoundPlace* PlaceModel::place(int row) const {
    if (row < 0 || row >= rowCount()) return nullptr;
    const Line& line = m_lines[static_cast<std::size_t>(row)];
    return line.isHeading ? nullptr : &line.place;
}

int PlaceModel::firstPlace() const {
    const auto first = std::ranges::find(m_lines, false, &Line::isHeading);
    return first == m_lines.end() ? -1 : static_cast<int>(first - m_lines.begin());
}

int PlaceModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

QVariant PlaceModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const Line& line = m_lines[static_cast<std::size_t>(index.row())];
    if (role == Qt::DisplayRole || role == Qt::EditRole) return line.isHeading ? line.text : "    " + line.text;
    if (role == Qt::AccessibleTextRole || role == Qt::ToolTipRole) return line.text;
    if (role == Qt::ForegroundRole && line.isHeading) return tables::quietText(QGuiApplication::palette());
    if (role != Qt::FontRole || !line.isHeading) return {};
    QFont bold;
    bold.setBold(true);
    return bold;
}

Qt::ItemFlags PlaceModel::flags(const QModelIndex& index) const {
    return place(index.row()) != nullptr ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren
                                         : Qt::ItemNeverHasChildren;
}

} // namespace app::places
