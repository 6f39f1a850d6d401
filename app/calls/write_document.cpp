#include "calls/write_document.h"

#include <QBuffer>
#include <QPdfWriter>
#include <QSaveFile>
#include <QTextDocument>

namespace app::calls {

namespace {

geo::Result<void> writeBytes(const QString& file, const QByteArray& bytes) {
    QSaveFile out(file);
    if (out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size() && out.commit()) return {};
    return geo::fail(geo::ErrorCode::writeFailed,
                     {{"file", file.toStdString()}, {"detail", out.errorString().toStdString()}});
}

} // namespace

geo::Result<void> writePdf(const QString& file, const QString& title, const QString& html) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setTitle(title);
        writer.setCreator(QStringLiteral("Entente"));
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(QMarginsF(18, 18, 18, 18), QPageLayout::Millimeter);
        QTextDocument document;
        document.setDefaultFont(QFont(QStringLiteral("DejaVu Sans"), 9));
        document.setHtml(html);
        document.print(&writer);
    }
    return writeBytes(file, bytes);
}

geo::Result<void> writeText(const QString& file, const QString& text) {
    return writeBytes(file, text.toUtf8());
}

QString htmlOf(const QString& text) {
    QString html;
    const QStringList lines = text.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString& line = lines.at(i);
        const QString escaped = line.trimmed().toHtmlEscaped();
        const bool isItem = line.startsWith(QLatin1String("- ")) || line.startsWith(QLatin1String("  "));
        const bool headsList =
            !line.isEmpty() && !isItem && i + 1 < lines.size() &&
            (lines.at(i + 1).startsWith(QLatin1String("- ")) || lines.at(i + 1).startsWith(QLatin1String("  ")));
        if (i == 0)
            html += QStringLiteral("<h1>%1</h1>").arg(escaped);
        else if (headsList)
            html += QStringLiteral("<h3>%1</h3>").arg(escaped);
        else if (isItem)
            html += QStringLiteral("<p style=\"margin-left:12px;margin-top:0;margin-bottom:2px\">%1</p>").arg(escaped);
        else if (!escaped.isEmpty())
            html += QStringLiteral("<p>%1</p>").arg(escaped);
    }
    return html;
}

} // namespace app::calls
