// What the user does on the map: pointer, keys, and what is found at a place.
#include "map/map_canvas.h"

#include "map/scale_limits.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QToolTip>
#include <QWheelEvent>

#include <cmath>

namespace app::map {
namespace {

using geo::carto::ScreenPoint;

// How far from a place a feature is still meant, in pixels; no less than the crosshair's reach.
constexpr double kReach = 6.0;
// Share of the map that an arrow key moves it by.
constexpr double kKeyPan = 0.25;
constexpr double kWheelNotch = 120.0;
// By how much a notch of the wheel zooms, as a power of two; finer with Ctrl.
constexpr double kNotchDoublings = 1.0;
constexpr double kFineNotchDoublings = 0.2;

ScreenPoint pointOf(const QPointF& p) {
    return {p.x(), p.y()};
}

struct Step {
    int columns = 0;
    int rows = 0;
    explicit operator bool() const { return columns != 0 || rows != 0; }
};

Step stepOf(int key) {
    switch (key) {
    case Qt::Key_Left:
        return {-1, 0};
    case Qt::Key_Right:
        return {1, 0};
    case Qt::Key_Up:
        return {0, -1};
    case Qt::Key_Down:
        return {0, 1};
    default:
        return {};
    }
}

Qt::KeyboardModifiers withoutKeypad(Qt::KeyboardModifiers modifiers) {
    return modifiers & ~Qt::KeypadModifier;
}

} // namespace

void MapCanvas::panBy(double dxPixels, double dyPixels) {
    if (dxPixels == 0.0 && dyPixels == 0.0) return;
    changeView(m_view.panned(dxPixels, dyPixels), Remember::yes);
}

void MapCanvas::zoomAt(double factor, ScreenPoint fixed) {
    double wanted = m_view.scaleDenominator() / factor;
    if (m_nextScale) wanted = m_nextScale(wanted, factor > 1.0 ? -1 : 1);
    const double scale = std::clamp(wanted, kClosestScale, kFarthestScale);
    changeView(m_view.zoomed(m_view.scaleDenominator() / scale, fixed), Remember::yes);
}

void MapCanvas::zoomToScreenBox(const QRectF& box) {
    geo::geom::BoxM onMap;
    onMap.add(m_view.toMap(pointOf(box.topLeft())));
    onMap.add(m_view.toMap(pointOf(box.bottomRight())));
    zoomToBox(onMap);
}

void MapCanvas::identifyAt(ScreenPoint at) {
    emit identified(featuresAt(at), m_view.toMap(at));
}

void MapCanvas::selectAt(ScreenPoint at, SelectionMode mode) {
    FeatureRefs found = featuresAt(at);
    if (found.size() > 1) found.resize(1);
    emit selectionRequested(found, mode);
}

void MapCanvas::selectIn(const QRectF& box, SelectionMode mode) {
    const auto snapshot = searched();
    if (!snapshot) return;
    geo::geom::BoxM onMap;
    onMap.add(m_view.toMap(pointOf(box.topLeft())));
    onMap.add(m_view.toMap(pointOf(box.bottomRight())));
    emit selectionRequested(geo::carto::featuresIn(*snapshot, params(), onMap), mode);
}

void MapCanvas::pickAt(ScreenPoint at) {
    emit placePicked(m_view.toMap(at));
}

void MapCanvas::redraw() {
    update();
}

std::shared_ptr<const geo::carto::MapSnapshot> MapCanvas::searched() const {
    const bool isShown = m_tiles.content() && m_tiles.content()->snapshot == m_snapshot && m_tiles.shown();
    return isShown ? m_tiles.shown() : m_snapshot;
}

FeatureRefs MapCanvas::featuresAt(ScreenPoint at) const {
    const auto snapshot = searched();
    return snapshot ? geo::carto::featuresAt(*snapshot, params(), at, kReach) : FeatureRefs{};
}

QString MapCanvas::namesAt(ScreenPoint at) const {
    const auto snapshot = searched();
    return snapshot ? featureNames(*snapshot, featuresAt(at)) : QString{};
}

void MapCanvas::beginGesture(MapTool& tool, const Pointer& pointer) {
    cancelGesture();
    m_gesture = &tool;
    tool.press(pointer, *this);
    updateCursor();
}

void MapCanvas::endGesture(const Pointer& pointer) {
    if (MapTool* tool = std::exchange(m_gesture, nullptr)) tool->release(pointer, *this);
    updateCursor();
}

void MapCanvas::cancelGesture() {
    if (MapTool* tool = std::exchange(m_gesture, nullptr)) tool->cancel(*this);
    updateCursor();
}

void MapCanvas::updateCursor() {
    const MapTool& idle = m_isSpaceHeld ? *m_panTool : *m_tool;
    setCursor(m_gesture ? m_gesture->cursor(true) : idle.cursor(false));
}

void MapCanvas::mousePressEvent(QMouseEvent* event) {
    m_mouse = pointOf(event->position());
    const Pointer pointer{m_mouse, event->modifiers()};
    m_crosshair.hide();
    update();
    if (!m_snapshot) return;
    if (event->button() == Qt::MiddleButton)
        beginGesture(*m_panTool, pointer);
    else if (event->button() == Qt::LeftButton && m_isSpaceHeld)
        beginGesture(*m_panTool, pointer);
    else if (event->button() == Qt::LeftButton && event->modifiers() == Qt::ShiftModifier && !m_tool->usesModifiers())
        beginGesture(*m_zoomBoxTool, pointer);
    else if (event->button() == Qt::LeftButton)
        beginGesture(*m_tool, pointer);
    else
        QWidget::mousePressEvent(event);
}

void MapCanvas::mouseMoveEvent(QMouseEvent* event) {
    const ScreenPoint before = std::exchange(m_mouse, pointOf(event->position()));
    if (m_gesture)
        m_gesture->move({m_mouse, event->modifiers()}, *this);
    else if (m_isSpaceHeld)
        panBy(m_mouse.x - before.x, m_mouse.y - before.y);
    else if (m_snapshot)
        m_tool->hover({m_mouse, event->modifiers()}, *this);
    if (m_snapshot) emit cursorMoved(m_view.toMap(m_mouse));
}

void MapCanvas::mouseReleaseEvent(QMouseEvent* event) {
    const bool isOfGesture = event->button() == Qt::LeftButton || event->button() == Qt::MiddleButton;
    if (m_gesture && isOfGesture) endGesture({pointOf(event->position()), event->modifiers()});
}

void MapCanvas::mouseDoubleClickEvent(QMouseEvent* event) {
    const bool isCalm = m_tool->id() == ToolId::pan || m_tool->id() == ToolId::identify;
    const Pointer pointer{pointOf(event->position()), event->modifiers()};
    if (event->button() == Qt::LeftButton && isCalm && m_snapshot)
        zoomAt(2.0, pointer.at);
    else if (event->button() != Qt::LeftButton || !m_snapshot || !m_tool->doubleClick(pointer, *this))
        mousePressEvent(event);
}

void MapCanvas::wheelEvent(QWheelEvent* event) {
    const double notches = event->angleDelta().y() / kWheelNotch;
    const bool isFine = event->modifiers().testFlag(Qt::ControlModifier);
    if (m_snapshot && notches != 0.0)
        zoomAt(std::exp2(notches * (isFine ? kFineNotchDoublings : kNotchDoublings)), pointOf(event->position()));
    event->accept();
}

void MapCanvas::keyPressEvent(QKeyEvent* event) {
    if (m_snapshot && (handleToolKey(*event) || handleCrosshairKey(*event) || handleMapKey(*event))) return;
    QWidget::keyPressEvent(event);
}

void MapCanvas::keyReleaseEvent(QKeyEvent* event) {
    if (event->key() != Qt::Key_Space) return QWidget::keyReleaseEvent(event);
    if (event->isAutoRepeat()) return;
    m_isSpaceHeld = false;
    updateCursor();
}

bool MapCanvas::handleCrosshairKey(const QKeyEvent& event) {
    const Qt::KeyboardModifiers modifiers = withoutKeypad(event.modifiers());
    const Step step = stepOf(event.key());
    if (step && modifiers.testFlag(Qt::ControlModifier) && !modifiers.testFlag(Qt::AltModifier)) {
        moveCrosshair(step.columns, step.rows, modifiers);
        return true;
    }
    const bool isEnter = event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
    const bool isPicking = m_tool->id() == ToolId::pickParcels && !m_gesture && !m_crosshair.isShown();
    if (isPicking && (isEnter || event.key() == Qt::Key_Escape)) {
        emit pickingEnded();
        return true;
    }
    if (isEnter) {
        clickCrosshair(modifiers);
        return true;
    }
    if (event.key() != Qt::Key_Escape || (!m_gesture && !m_crosshair.isShown())) return false;
    if (!m_gesture) m_crosshair.hide();
    cancelGesture();
    update();
    return true;
}

bool MapCanvas::handleMapKey(const QKeyEvent& event) {
    const Qt::KeyboardModifiers modifiers = withoutKeypad(event.modifiers());
    const Step step = stepOf(event.key());
    if (step && modifiers == Qt::AltModifier && step.columns != 0) {
        step.columns < 0 ? goBack() : goForward();
        return true;
    }
    if (step && modifiers == Qt::NoModifier) {
        panBy(-step.columns * std::round(m_view.width * kKeyPan), -step.rows * std::round(m_view.height * kKeyPan));
        return true;
    }
    switch (event.key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoomIn();
        return true;
    case Qt::Key_Minus:
        zoomOut();
        return true;
    case Qt::Key_Home:
        fit();
        return true;
    case Qt::Key_Space:
        m_isSpaceHeld = true;
        updateCursor();
        return true;
    default:
        return false;
    }
}

void MapCanvas::moveCrosshair(int columns, int rows, Qt::KeyboardModifiers modifiers) {
    if (modifiers.testFlag(Qt::ShiftModifier) && !m_gesture) beginGesture(*m_tool, {m_crosshair.at(size()), modifiers});
    m_crosshair.moveBy(columns, rows, size());
    m_mouse = m_crosshair.at(size());
    // Ctrl is held to move the crosshair: it means nothing to the tool.
    if (m_gesture)
        m_gesture->move({m_mouse, modifiers & ~Qt::ControlModifier}, *this);
    else
        m_tool->hover({m_mouse, Qt::NoModifier}, *this);
    emit cursorMoved(m_view.toMap(m_mouse));
    setAccessibleDescription(namesAt(m_mouse));
    update();
}

void MapCanvas::clickCrosshair(Qt::KeyboardModifiers modifiers) {
    m_crosshair.show(size());
    const Pointer pointer{m_crosshair.at(size()), modifiers};
    if (!m_gesture) beginGesture(*m_tool, pointer);
    endGesture(pointer);
    update();
}

void MapCanvas::focusInEvent(QFocusEvent* event) {
    if (event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason) m_crosshair.show(size());
    QWidget::focusInEvent(event);
    update();
}

void MapCanvas::focusOutEvent(QFocusEvent* event) {
    m_isSpaceHeld = false;
    m_crosshair.hide();
    cancelGesture();
    QWidget::focusOutEvent(event);
    update();
}

void MapCanvas::leaveEvent(QEvent* event) {
    emit cursorLeft();
    QWidget::leaveEvent(event);
}

void MapCanvas::contextMenuEvent(QContextMenuEvent* event) {
    if (!m_snapshot) return;
    const bool isByKey = event->reason() == QContextMenuEvent::Keyboard;
    const ScreenPoint at = isByKey ? m_crosshair.at(size()) : pointOf(event->pos());
    emit contextMenuRequested(mapToGlobal(QPointF{at.x, at.y}).toPoint(), m_view.toMap(at), featuresAt(at));
}

bool MapCanvas::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride && m_tool->claims(toolKey(static_cast<const QKeyEvent&>(*event))))
        event->accept();
    if (event->type() != QEvent::ToolTip) return QWidget::event(event);
    const auto& help = static_cast<const QHelpEvent&>(*event);
    const QString names = namesAt(pointOf(help.pos())).toHtmlEscaped();
    // As rich text, so that a name is never read as markup.
    const QString shown = names.isEmpty() ? names : "<p style='white-space:pre'>" + names + "</p>";
    QToolTip::showText(help.globalPos(), shown, this);
    return true;
}

} // namespace app::map
