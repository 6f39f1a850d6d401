#include "indicators/board_picture.h"

#include <QBuffer>
#include <QFontInfo>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>
#include <QWidget>

#include <algorithm>

namespace app::indicators {

namespace {

constexpr int kMargin = 12; // pixels of the screen

// Title and sentences over the charts, in pixels of the screen.
class Sheet {
public:
    Sheet(QWidget& charts, const QString& title, const QStringList& sentences)
        : m_charts(charts)
        , m_title(title)
        , m_text(sentences.join(QChar('\n')))
        , m_plain(charts.font())
        , m_heading(charts.font()) {
        // In pixels: points would grow with the fineness of the page.
        const int size = QFontInfo(m_plain).pixelSize();
        m_plain.setPixelSize(size);
        m_heading.setPixelSize(size * 7 / 5);
        m_heading.setBold(true);
        m_titleHeight = QFontMetrics(m_heading).height() + 4;
        m_textHeight =
            QFontMetrics(m_plain).boundingRect(QRect(0, 0, charts.width(), 10'000), Qt::TextWordWrap, m_text).height() +
            8;
    }

    [[nodiscard]] QSize size() const {
        return {m_charts.width() + 2 * kMargin, m_charts.height() + m_titleHeight + m_textHeight + 2 * kMargin};
    }

    void paint(QPainter& painter) const {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.fillRect(QRect({}, size()), m_charts.palette().base());
        painter.setPen(m_charts.palette().color(QPalette::Text));
        painter.setFont(m_heading);
        painter.drawText(QRect(kMargin, kMargin, m_charts.width(), m_titleHeight), Qt::AlignLeft, m_title);
        painter.setFont(m_plain);
        painter.drawText(QRect(kMargin, kMargin + m_titleHeight, m_charts.width(), m_textHeight), Qt::TextWordWrap,
                         m_text);
        painter.translate(kMargin, kMargin + m_titleHeight + m_textHeight);
        m_charts.render(&painter, {}, {}, QWidget::DrawChildren);
    }

private:
    QWidget& m_charts;
    QString m_title;
    QString m_text;
    QFont m_plain;
    QFont m_heading;
    int m_titleHeight = 0;
    int m_textHeight = 0;
};

} // namespace

QByteArray boardPng(QWidget& charts, const QString& title, const QStringList& sentences) {
    const Sheet sheet(charts, title, sentences);
    QImage image(sheet.size() * 2, QImage::Format_RGB32);
    image.setDevicePixelRatio(2.0);
    QPainter painter(&image);
    sheet.paint(painter);
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

QByteArray boardPdf(QWidget& charts, const QString& title, const QStringList& sentences) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(title);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageOrientation(QPageLayout::Landscape);
    writer.setPageMargins({10, 10, 10, 10});
    writer.setResolution(300);
    const Sheet sheet(charts, title, sentences);
    QPainter painter(&writer);
    const double scale =
        std::min(1.0 * writer.width() / sheet.size().width(), 1.0 * writer.height() / sheet.size().height());
    painter.scale(scale, scale);
    sheet.paint(painter);
    painter.end();
    return bytes;
}

} // namespace app::indicators
