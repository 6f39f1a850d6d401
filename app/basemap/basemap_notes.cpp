#include "basemap/basemap_notes.h"

#include <QEvent>
#include <QLabel>

namespace app::basemap {
namespace {

constexpr int kMargin = 10;
constexpr int kAboveSources = 34; // the map writes its own sources in the corner

QLabel* makeNote(QWidget& map, const QString& name, const QString& colours) {
    auto* note = new QLabel(&map);
    note->setObjectName(name);
    note->setTextFormat(Qt::PlainText); // what a service says of itself is no markup
    note->setStyleSheet(QStringLiteral("QLabel { %1; border-radius: 3px; padding: 1px 6px; }").arg(colours));
    QFont font = note->font();
    font.setPointSizeF(std::max(7.5, font.pointSizeF() * 0.85));
    note->setFont(font);
    note->hide();
    return note;
}

} // namespace

// Dark on light whatever the palette: the map below is light paper.
BasemapNotes::BasemapNotes(Basemaps& basemaps, QWidget& map)
    : QObject(&map)
    , m_basemaps(basemaps)
    , m_map(&map)
    , m_attribution(makeNote(map, QStringLiteral("basemapAttribution"),
                             QStringLiteral("background: rgba(255, 255, 255, 215); color: #262626")))
    , m_badge(makeNote(map, QStringLiteral("basemapMapBadge"),
                       QStringLiteral("background: #FFF3D6; color: #5A3A00; border: 1px solid #C98A00"))) {
    m_attribution->setAttribute(Qt::WA_TransparentForMouseEvents);
    map.installEventFilter(this);
    connect(&basemaps, &Basemaps::choiceChanged, this, &BasemapNotes::show);
    connect(&basemaps, &Basemaps::healthChanged, this, &BasemapNotes::show);
    show();
}

void BasemapNotes::show() {
    if (!m_attribution || !m_badge) return;
    m_attribution->setText(m_basemaps.attribution());
    m_attribution->setVisible(!m_attribution->text().isEmpty());
    m_badge->setText(m_basemaps.badge());
    m_badge->setToolTip(plainToolTip(m_basemaps.badgeText()));
    m_badge->setVisible(!m_badge->text().isEmpty());
    place();
}

void BasemapNotes::place() {
    if (!m_map || !m_attribution || !m_badge) return;
    m_attribution->adjustSize();
    m_badge->adjustSize();
    const QSize map = m_map->size();
    m_attribution->move(map.width() - kMargin - m_attribution->width(),
                        map.height() - kAboveSources - m_attribution->height());
    m_badge->move(map.width() - kMargin - m_badge->width(), kMargin);
}

bool BasemapNotes::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize) place();
    return QObject::eventFilter(watched, event);
}

} // namespace app::basemap
