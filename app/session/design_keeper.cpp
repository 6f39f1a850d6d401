#include "session/design_keeper.h"

#include <algorithm>

namespace app::session {

using geo::usecase::MapDesign;

namespace {

bool readsSameField(const geo::usecase::LayerDesign& a, const geo::usecase::LayerDesign& b) {
    if (a.style == b.style) return true;
    const geo::carto::LayerState before = a.state();
    const geo::carto::LayerState after = b.state();
    const geo::carto::Classification& one = geo::carto::styleOf(before).classes;
    const geo::carto::Classification& other = geo::carto::styleOf(after).classes;
    return one.by == other.by && one.field == other.field;
}

// Whether the map needs no other rows or fields of them.
bool sameReading(const MapDesign& a, const MapDesign& b) {
    return std::ranges::all_of(a.layers, [&](const geo::usecase::LayerDesign& layer) {
        return b.of(layer.id).filter == layer.filter && readsSameField(layer, b.of(layer.id));
    });
}

} // namespace

DesignKeeper::DesignKeeper(WorkspaceSession& session, QObject* parent)
    : QObject(parent)
    , m_session(session) {
    const auto reset = [this] {
        m_isOwn = false;
        read();
    };
    connect(&session, &WorkspaceSession::opened, this, reset);
    connect(&session, &WorkspaceSession::closed, this, reset);
    connect(&session, &WorkspaceSession::rowsChanged, this, &DesignKeeper::read);
    connect(&session, &WorkspaceSession::designChanged, this, &DesignKeeper::read);
    read();
}

void DesignKeeper::read() {
    if (m_isOwn) return;
    MapDesign next = geo::usecase::defaultDesign();
    if (m_session.isOpen()) {
        auto kept = geo::usecase::readDesign(m_session.desk());
        if (!kept) {
            emit m_session.failed(kept.error());
            return;
        }
        next = std::move(*kept);
    }
    m_design = std::move(next);
    emit changed();
}

geo::Result<void> DesignKeeper::change(const MapDesign& wanted) {
    if (wanted == m_design) return {};
    if (!m_session.isOpen()) {
        m_design = wanted;
        emit changed();
        return {};
    }
    const bool isFiltering = !sameReading(m_design, wanted);
    if (m_session.isReadOnly() && !isFiltering) {
        m_design = wanted;
        if (!std::exchange(m_isOwn, true)) emit keptInWindowOnly();
        emit changed();
        return {};
    }
    const auto keep = [&](geo::usecase::Desk& desk) -> geo::Result<void> {
        GEO_TRY(geo::usecase::changeDesign(desk, m_design, wanted));
        return {};
    };
    auto done = isFiltering ? m_session.change(keep) : m_session.changeDesign(keep);
    if (!done) emit changed();
    return done;
}

} // namespace app::session
