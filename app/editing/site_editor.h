#pragma once

#include "geom/flaw.h"
#include "map/map_canvas.h"
#include "map/tools/snapping.h"
#include "session/workspace_session.h"
#include "text/language.h"

#include <QObject>

#include <functional>
#include <optional>
#include <vector>

namespace app::map {
class EditVerticesTool;
class PathTool;
} // namespace app::map

namespace app::editing {

// What the panel shows of the drawing under way.
struct EditState {
    bool isActive = false;
    QString task;                            // "New site", "Outline of Halle Alstom"
    QString advice;                          // what to do
    QString areas;                           // of what is drawn so far, both ways
    QString flaw;                            // why it cannot be kept yet, and where; "" where it can
    bool hasCorners = false;                 // corners are moved; else points are clicked
    std::optional<geo::geom::PointM> corner; // in hand
    bool canUndo = false;
};

// Draws and changes the shapes of sites on the map: gives the map its tools, takes what they made, and keeps it as one
// step of the journal. What is not valid is shown and not kept.
class SiteEditor : public QObject {
    Q_OBJECT

public:
    // Both outlive the editor.
    SiteEditor(session::WorkspaceSession& session, map::MapCanvas& canvas, text::Language language,
               QObject* parent = nullptr);

    void drawSite();
    void drawPointSite();
    // Of a site, by number. An outline is drawn where there is none yet.
    void editOutline(std::int64_t site);
    void movePoint(std::int64_t site);
    void addPart(std::int64_t site);
    void addHole(std::int64_t site);
    void reshape(std::int64_t site);
    void split(std::int64_t site);
    // The first keeps its row.
    void merge(const std::vector<std::int64_t>& sites);

    void finish();
    void cancel();
    void undo();
    void repair();
    void removeCorner();
    void walk(bool next);
    void moveCorner(geo::geom::PointM to);
    void setStep(geo::Metres step);
    void setSnapping(bool isOn);
    [[nodiscard]] bool isSnapping() const { return m_snapping.isOn(); }
    [[nodiscard]] map::Snapping& snapping() { return m_snapping; }
    [[nodiscard]] const EditState& state() const { return m_state; }

signals:
    void stateChanged();
    // Something to say, for the status bar and the message bar; what was made can be undone.
    void told(const QString& sentence);
    void kept(const QString& sentence);
    // A new site, to be selected.
    void siteMade(std::int64_t site);
    // The map is free again.
    void ended();

private:
    using Commit = std::function<geo::Result<void>(geo::usecase::Desk&, const geo::geom::Geometry&)>;
    enum class Draws : std::uint8_t { point, line, ring };
    using Drawn = std::function<void(const std::vector<geo::geom::PointM>&)>;

    [[nodiscard]] bool mayWrite();
    [[nodiscard]] std::optional<geo::domain::Record> siteOf(std::int64_t site);
    [[nodiscard]] std::optional<geo::geom::Geometry> outlineOf(std::int64_t site, const QString& task);
    void begin(const QString& task, const QString& advice, std::int64_t site);
    void draw(Draws what, Drawn drawn);
    void editCorners(geo::geom::MultiPolygon shape);
    // Keeps a shape with m_commit, or shows what is wrong with it.
    void take(const geo::geom::Geometry& shape);
    void keep(const geo::geom::Geometry& shape);
    void end();
    void showPath(const std::vector<geo::geom::PointM>& placed, std::optional<geo::geom::PointM> next, bool isRing);
    void showCorners();
    [[nodiscard]] QString areasText(const geo::geom::Geometry& shape) const;
    [[nodiscard]] QString flawText(const geo::geom::Flaw& flaw) const;
    [[nodiscard]] map::EditVerticesTool* cornerTool();
    [[nodiscard]] map::PathTool* pathTool();

    session::WorkspaceSession& m_session;
    map::MapCanvas& m_canvas;
    text::Language m_language;
    map::Snapping m_snapping;
    EditState m_state;
    Commit m_commit;
    QString m_keptSentence;
    std::int64_t m_site = 0; // being changed: not snapped to
    geo::Metres m_step{1.0};
};

} // namespace app::editing
