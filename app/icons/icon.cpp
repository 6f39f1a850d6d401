#include "icons/icon.h"

#include <QDir>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmap>
#include <QSvgRenderer>

// Must stand outside of any namespace: see Q_INIT_RESOURCE.
static void embedIcons() {
    Q_INIT_RESOURCE(entente);
}

namespace app::icons {

namespace {

// Draws one monochrome SVG in the palette's text colour for the state of the widget.
class TintedSvg final : public QIconEngine {
public:
    TintedSvg(QByteArray drawing, QPalette palette)
        : m_drawing(std::move(drawing))
        , m_palette(std::move(palette)) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override {
        QByteArray tinted = m_drawing;
        tinted.replace("currentColor", colour(mode).name().toLatin1());
        QSvgRenderer renderer{tinted};
        const int side = std::min(rect.width(), rect.height());
        QRect square{0, 0, side, side};
        square.moveCenter(rect.center());
        renderer.render(painter, square);
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        QPixmap image{size};
        image.fill(Qt::transparent);
        QPainter painter{&image};
        paint(&painter, QRect{QPoint{0, 0}, size}, mode, state);
        return image;
    }

    [[nodiscard]] QIconEngine* clone() const override { return new TintedSvg{*this}; }

private:
    [[nodiscard]] QColor colour(QIcon::Mode mode) const {
        if (mode == QIcon::Disabled) return m_palette.color(QPalette::Disabled, QPalette::ButtonText);
        if (mode == QIcon::Selected) return m_palette.color(QPalette::Active, QPalette::HighlightedText);
        return m_palette.color(QPalette::Active, QPalette::ButtonText);
    }

    QByteArray m_drawing;
    QPalette m_palette;
};

QString folder() {
    return QStringLiteral(":/icons/actions");
}

} // namespace

QIcon icon(std::string_view name, const QPalette& palette) {
    embedIcons();
    QFile file{folder() + '/' + QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())) + ".svg"};
    if (!file.open(QIODevice::ReadOnly)) return {};
    return QIcon{new TintedSvg{file.readAll(), palette}};
}

QStringList iconNames() {
    embedIcons();
    QStringList names;
    for (const QString& file : QDir{folder()}.entryList({"*.svg"})) names << file.chopped(4);
    return names;
}

} // namespace app::icons
