#include "editing/site_editor.h"

#include "domain/site.h"
#include "editing/ring_shape.h"
#include "geom/measure.h"
#include "geom/operations.h"
#include "geom/split.h"
#include "map/tools/edit_vertices_tool.h"
#include "map/tools/path_tool.h"
#include "text/value_text.h"
#include "usecase/edit_site_shape.h"
#include "usecase/snap_near.h"

namespace app::editing {

using geo::domain::Kind;
using geo::geom::Geometry;
using geo::geom::MultiPolygon;

namespace {

constexpr std::size_t kOutline = 1; // among the shapes of a site

geo::domain::Record newSite(const QString& name) {
    auto record = geo::domain::emptyRecord(Kind::site);
    const auto& info = geo::domain::infoOf(Kind::site);
    record.values.at(*info.indexOf("name")) = name.toStdString();
    record.values.at(*info.indexOf("kind")) = std::string{geo::domain::codeOf(geo::domain::SiteKind::availableLand)};
    return record;
}

} // namespace

SiteEditor::SiteEditor(session::WorkspaceSession& session, map::MapCanvas& canvas, text::Language language,
                       QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_canvas(canvas)
    , m_language(std::move(language))
    , m_snapping([this](geo::geom::PointM place, geo::Metres tolerance) -> std::optional<geo::geom::Snap> {
        if (!m_session.isOpen()) return std::nullopt;
        return geo::usecase::snapNear(m_session.desk(), place, tolerance, m_site);
    }) {
    connect(&session, &session::WorkspaceSession::closed, this, &SiteEditor::cancel);
    // Another tool was chosen: what was drawn is given up.
    connect(&canvas, &map::MapCanvas::toolChanged, this, [this](map::ToolId tool) {
        if (!m_state.isActive || tool == map::ToolId::draw || tool == map::ToolId::editVertices) return;
        m_state = {};
        m_site = 0;
        emit stateChanged();
    });
}

bool SiteEditor::mayWrite() {
    if (!m_session.isOpen()) return false;
    if (!m_session.isReadOnly()) return true;
    emit told(tr("This workspace can only be read: nothing can be drawn in it."));
    return false;
}

std::optional<geo::domain::Record> SiteEditor::siteOf(std::int64_t site) {
    auto row = m_session.desk().rowById(Kind::site, site);
    if (row) return std::move(*row);
    emit m_session.failed(row.error());
    return std::nullopt;
}

// The outline of a site to be changed; none (with a sentence) where it has none or it is flawed.
std::optional<Geometry> SiteEditor::outlineOf(std::int64_t site, const QString& task) {
    if (!mayWrite()) return std::nullopt;
    const auto row = siteOf(site);
    if (!row) return std::nullopt;
    const Geometry& outline = row->shapes.at(kOutline);
    if (geo::geom::isEmpty(outline)) {
        emit told(tr("“%1” has no outline yet: draw one first.").arg(text::fromUtf8(row->displayName())));
        return std::nullopt;
    }
    if (const auto flaw = geo::geom::flawOf(outline)) {
        editOutline(site);
        emit told(flawText(*flaw));
        return std::nullopt;
    }
    begin(task.arg(text::fromUtf8(row->displayName())), {}, site);
    return outline;
}

void SiteEditor::begin(const QString& task, const QString& advice, std::int64_t site) {
    m_state = {};
    m_state.isActive = true;
    m_state.task = task;
    m_state.advice = advice;
    m_site = site;
    m_keptSentence.clear();
    m_commit = [site](geo::usecase::Desk& desk, const Geometry& shape) -> geo::Result<void> {
        GEO_TRY(geo::usecase::setOutline(desk, geo::SiteId{site}, shape));
        return {};
    };
}

void SiteEditor::draw(Draws what, Drawn drawn) {
    map::PathUse use;
    use.isRing = what == Draws::ring;
    use.fewest = what == Draws::ring ? 3 : what == Draws::line ? 2 : 1;
    use.finished = [drawn = std::move(drawn)](const map::Path& path, Qt::KeyboardModifiers) { drawn(path); };
    use.left = [this] { cancel(); };
    const bool isRing = use.isRing;
    use.changed = [this, isRing](const map::Path& placed, std::optional<geo::geom::PointM> next) {
        showPath(placed, next, isRing);
    };
    if (m_state.advice.isEmpty())
        m_state.advice =
            what == Draws::point
                ? tr("Click where it is. Esc gives up.")
                : tr("Click point by point; double click or Enter ends, Backspace takes back, Esc gives up. "
                     "S turns snapping on and off, Ctrl held suspends it.");
    m_canvas.useTool(std::make_unique<map::PathTool>(std::move(use), &m_snapping));
    m_canvas.setFocus();
    emit stateChanged();
}

void SiteEditor::drawSite() {
    if (!mayWrite()) return;
    begin(tr("New site"), {}, 0);
    m_keptSentence = tr("The site was drawn.");
    m_commit = [this](geo::usecase::Desk& desk, const Geometry& shape) -> geo::Result<void> {
        GEO_ASSIGN(const auto made, geo::usecase::addSite(desk, newSite(tr("New site")), shape));
        m_site = made.site.value;
        return {};
    };
    draw(Draws::ring, [this](const auto& path) { take(ringShape(path)); });
}

void SiteEditor::drawPointSite() {
    if (!mayWrite()) return;
    begin(tr("New site at a point"), {}, 0);
    m_keptSentence = tr("The site was placed.");
    m_commit = [this](geo::usecase::Desk& desk, const Geometry& shape) -> geo::Result<void> {
        GEO_ASSIGN(const auto made, geo::usecase::addSite(desk, newSite(tr("New site")), shape));
        m_site = made.site.value;
        return {};
    };
    draw(Draws::point, [this](const auto& path) { keep(path.front()); });
}

void SiteEditor::editOutline(std::int64_t site) {
    if (!mayWrite()) return;
    const auto row = siteOf(site);
    if (!row) return;
    begin(tr("Outline of “%1”").arg(text::fromUtf8(row->displayName())), {}, site);
    m_keptSentence = tr("The outline was changed.");
    const Geometry& outline = row->shapes.at(kOutline);
    if (geo::geom::isEmpty(outline))
        draw(Draws::ring, [this](const auto& path) { take(ringShape(path)); });
    else
        editCorners(multiOf(outline));
}

void SiteEditor::movePoint(std::int64_t site) {
    if (!mayWrite()) return;
    const auto row = siteOf(site);
    if (!row) return;
    begin(tr("Point of “%1”").arg(text::fromUtf8(row->displayName())), {}, site);
    m_keptSentence = tr("The point was moved.");
    m_commit = [site](geo::usecase::Desk& desk, const Geometry& shape) -> geo::Result<void> {
        GEO_TRY(geo::usecase::setLocation(desk, geo::SiteId{site}, std::get<geo::geom::PointM>(shape)));
        return {};
    };
    draw(Draws::point, [this](const auto& path) { keep(path.front()); });
}

void SiteEditor::addPart(std::int64_t site) {
    const auto outline = outlineOf(site, tr("One more part of “%1”"));
    if (!outline) return;
    m_keptSentence = tr("The part was added.");
    draw(Draws::ring, [this, outline = *outline](const auto& path) {
        const MultiPolygon part = ringShape(path);
        // A flawed part is mended by hand, together with what was there.
        if (geo::geom::flawOf(part)) {
            MultiPolygon both = multiOf(outline);
            both.polygons.push_back(part.polygons.front());
            return editCorners(std::move(both));
        }
        if (const auto joined = geo::geom::unionOf(std::vector<Geometry>{outline, part})) take(*joined);
    });
}

void SiteEditor::addHole(std::int64_t site) {
    const auto outline = outlineOf(site, tr("A hole in “%1”"));
    if (!outline) return;
    m_keptSentence = tr("The hole was cut out.");
    draw(Draws::ring, [this, outline = *outline](const auto& path) {
        const auto hole = geo::geom::madeValid(ringShape(path));
        const auto rest =
            hole ? geo::geom::differenceOf(outline, *hole) : geo::Result<Geometry>{std::unexpected(hole.error())};
        if (!rest) return void(emit m_session.failed(rest.error()));
        if (geo::geom::isEmpty(*rest)) return void(emit told(tr("The hole would leave nothing of the site.")));
        take(*rest);
    });
}

void SiteEditor::reshape(std::int64_t site) {
    const auto outline = outlineOf(site, tr("Outline of “%1” along a line"));
    if (!outline) return;
    m_keptSentence = tr("The outline was drawn anew along the line.");
    m_state.advice = tr("Draw the new border: a line that leaves the outline and comes back to it.");
    draw(Draws::line, [this, outline = *outline](const auto& path) {
        const auto made = geo::geom::reshapedBy(outline, geo::geom::LineString{path});
        if (!made) return void(emit m_session.failed(made.error()));
        const double change = geo::geom::planimetricArea(*made).value - geo::geom::planimetricArea(outline).value;
        if (change == 0.0) return void(emit told(tr("The line must cross the outline twice.")));
        take(*made);
    });
}

void SiteEditor::split(std::int64_t site) {
    if (!outlineOf(site, tr("Cut “%1” in two"))) return;
    m_state.advice = tr("Draw the line of the cut, from outside to outside.");
    draw(Draws::line, [this, site](const auto& path) {
        geo::usecase::SplitReport report;
        const auto done = m_session.change([&](geo::usecase::Desk& desk) -> geo::Result<void> {
            geo::JobControl job;
            GEO_ASSIGN(report, geo::usecase::splitSite(desk, geo::SiteId{site}, geo::geom::LineString{path}, job));
            return {};
        });
        if (!done) return;
        if (report.added.empty()) return void(emit told(tr("The line cuts nothing off: it must cross the site.")));
        end();
        emit kept(tr("The site was cut: the largest part keeps the row and its spaces, %n new site(s) have its "
                     "attributes.",
                     nullptr, static_cast<int>(report.added.size())));
    });
}

void SiteEditor::merge(const std::vector<std::int64_t>& sites) {
    if (!mayWrite()) return;
    if (sites.size() < 2) return void(emit told(tr("Select the sites to be merged first.")));
    std::vector<geo::SiteId> others;
    for (std::size_t i = 1; i < sites.size(); ++i) others.emplace_back(sites[i]);
    geo::usecase::MergeReport report;
    const auto done = m_session.change([&](geo::usecase::Desk& desk) -> geo::Result<void> {
        geo::JobControl job;
        GEO_ASSIGN(report, geo::usecase::mergeSites(desk, geo::SiteId{sites.front()}, others, job));
        return {};
    });
    if (!done) return;
    const auto row = siteOf(sites.front());
    const QString name = row ? text::fromUtf8(row->displayName()) : QString{};
    emit siteMade(sites.front());
    emit kept(
        tr("“%1” keeps its row and took over the outline of %n other site(s)", nullptr, static_cast<int>(report.merged))
            .arg(name) +
        tr(", with %n space(s).", nullptr, static_cast<int>(report.spaces)));
}

void SiteEditor::editCorners(MultiPolygon shape) {
    map::VertexUse use;
    use.changed = [this] { showCorners(); };
    use.finished = [this](const MultiPolygon& made) { take(made); };
    use.left = [this] { cancel(); };
    m_state.advice =
        tr("Drag corners, or an edge for a new one; Tab walks, arrows move, Insert and Delete add and take "
           "out. Enter keeps, Esc gives up.");
    auto tool = std::make_unique<map::EditVerticesTool>(std::move(shape), std::move(use), &m_snapping);
    tool->setStep(m_step);
    m_canvas.useTool(std::move(tool));
    m_canvas.setFocus();
    showCorners();
}

void SiteEditor::take(const Geometry& shape) {
    const auto flaw = geo::geom::flawOf(shape);
    if (!flaw) return keep(shape);
    if (!cornerTool()) editCorners(multiOf(shape));
    emit told(flawText(*flaw));
}

void SiteEditor::keep(const Geometry& shape) {
    const bool isNew = m_site == 0;
    // m_commit may be replaced by whoever hears of the change.
    const auto commit = m_commit;
    const auto done = m_session.change([&](geo::usecase::Desk& desk) { return commit(desk, shape); });
    if (!done) return;
    const std::int64_t site = m_site;
    const QString sentence = m_keptSentence;
    end();
    if (isNew) emit siteMade(site);
    emit kept(sentence);
}

void SiteEditor::end() {
    m_state = {};
    m_site = 0;
    emit stateChanged();
    emit ended();
}

} // namespace app::editing
