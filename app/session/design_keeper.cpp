#include "session/design_keeper.h"

#include "carto/layer_fields.h"

#include <algorithm>

namespace app::session {

using geo::usecase::MapDesign;

namespace {

// Whether the same rows are left out everywhere: on the map, in tables, in matching.
bool sameFilters(const MapDesign& a, const MapDesign& b) {
    return std::ranges::all_of(
        a.layers, [&](const geo::usecase::LayerDesign& layer) { return b.of(layer.id).filter == layer.filter; });
}

// Whether the map needs no other rows or fields of them.
bool sameReading(const MapDesign& a, const MapDesign& b) {
    if (!sameFilters(a, b)) return false;
    return std::ranges::all_of(a.layers, [&](const geo::usecase::LayerDesign& layer) {
        const geo::usecase::LayerDesign& other = b.of(layer.id);
        return other.style == layer.style || geo::carto::fieldsOf(other.state()) == geo::carto::fieldsOf(layer.state());
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
    if (m_session.isReadOnly() && sameReading(m_design, wanted)) {
        m_design = wanted;
        if (!std::exchange(m_isOwn, true)) emit keptInWindowOnly();
        emit changed();
        return {};
    }
    const auto keep = [&](geo::usecase::Desk& desk) -> geo::Result<void> {
        GEO_TRY(geo::usecase::changeDesign(desk, m_design, wanted));
        return {};
    };
    auto done = sameFilters(m_design, wanted) ? m_session.changeDesign(keep) : m_session.change(keep);
    if (!done) emit changed();
    return done;
}

} // namespace app::session
