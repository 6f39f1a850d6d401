#include "places/bookmarks.h"

#include <algorithm>

namespace app::places {

using geo::domain::Kind;
using geo::domain::Record;

namespace {

void set(Record& bookmark, std::string_view field, geo::domain::Value value) {
    if (const auto at = geo::domain::infoOf(Kind::bookmark).indexOf(field)) bookmark.values.at(*at) = std::move(value);
}

std::optional<double> number(const Record& bookmark, std::string_view field) {
    const auto* value = std::get_if<double>(&bookmark.value(field));
    return value != nullptr ? std::optional{*value} : std::nullopt;
}

} // namespace

Bookmarks::Bookmarks(session::WorkspaceSession& session, text::Language language, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_model(new BookmarkModel(std::move(language), this)) {
    connect(&session, &session::WorkspaceSession::opened, this, &Bookmarks::read);
    connect(&session, &session::WorkspaceSession::closed, this, &Bookmarks::read);
    connect(&session, &session::WorkspaceSession::rowsChanged, this, &Bookmarks::read);
    connect(&session, &session::WorkspaceSession::designChanged, this, &Bookmarks::read);
    connect(m_model, &BookmarkModel::renamed, this, &Bookmarks::rename);
}

void Bookmarks::read() {
    std::vector<Record> rows;
    if (m_session.isOpen()) {
        geo::JobControl job;
        auto found = m_session.desk().rows(Kind::bookmark, {}, job);
        if (found) rows = std::move(found->rows);
    }
    std::ranges::sort(rows, [](const Record& a, const Record& b) {
        return QString::localeAwareCompare(QString::fromStdString(a.displayName()),
                                           QString::fromStdString(b.displayName())) < 0;
    });
    if (rows == m_model->bookmarks()) return;
    m_model->setBookmarks(std::move(rows), m_session.isOpen() && !m_session.isReadOnly());
}

void Bookmarks::add(const QString& name, const geo::carto::Viewport& view) {
    Record bookmark = geo::domain::emptyRecord(Kind::bookmark);
    set(bookmark, "name", name.trimmed().toStdString());
    set(bookmark, "x", view.centre.x);
    set(bookmark, "y", view.centre.y);
    set(bookmark, "scale", view.scaleDenominator());
    (void)m_session.changeDesign([&](geo::usecase::Desk& desk) -> geo::Result<void> {
        GEO_TRY(desk.add(bookmark));
        return {};
    });
}

void Bookmarks::rename(const Record& bookmark, const QString& name) {
    Record after = bookmark;
    set(after, "name", name.toStdString());
    (void)m_session.changeDesign([&](geo::usecase::Desk& desk) -> geo::Result<void> {
        GEO_TRY(desk.edit(bookmark, after));
        return {};
    });
}

void Bookmarks::remove(const std::vector<int>& rows) {
    std::vector<std::pair<Kind, std::int64_t>> gone;
    for (const int row : rows)
        gone.emplace_back(Kind::bookmark, m_model->bookmarks().at(static_cast<std::size_t>(row)).id);
    if (gone.empty()) return;
    (void)m_session.changeDesign([&](geo::usecase::Desk& desk) -> geo::Result<void> {
        GEO_TRY(desk.remove(gone));
        return {};
    });
}

std::optional<geo::carto::Viewport> Bookmarks::viewOf(int row, const geo::carto::Viewport& view) const {
    if (row < 0 || row >= m_model->rowCount()) return std::nullopt;
    const Record& bookmark = m_model->bookmarks().at(static_cast<std::size_t>(row));
    const auto x = number(bookmark, "x");
    const auto y = number(bookmark, "y");
    const auto scale = number(bookmark, "scale");
    if (!x || !y || !scale) return std::nullopt;
    geo::carto::Viewport there = view;
    there.centre = {*x, *y};
    return there.withScale(*scale);
}

} // namespace app::places
