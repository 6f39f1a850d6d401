#include "tables/copied_cells.h"

namespace app::tables {

namespace {

bool isFormula(const QString& text) {
    if (text.isEmpty() || !QStringLiteral("=+-@").contains(text.front())) return false;
    if (text.size() == 1) return text != QLatin1String("-"); // a dash for nothing
    bool isNumber = false;
    QString(text).replace(u',', u'.').toDouble(&isNumber);
    return !isNumber;
}

QString inOneLine(QString text) {
    for (const QChar between : {u'\t', u'\n', u'\r'}) text.replace(between, u' ');
    return text.trimmed();
}

// One cell in both forms.
struct Cell {
    QString plain;
    QString html;
};

Cell numberCell(const CopiedNumber& number) {
    return {number.text, QStringLiteral("<td sdval=\"%1\" align=\"right\">%2</td>")
                             .arg(QString::number(number.amount, 'g', 15), number.text)};
}

Cell textCell(const QString& text) {
    QString plain = inOneLine(text);
    if (isFormula(plain)) plain.prepend(u'\'');
    return {
        plain,
        QStringLiteral("<td style=\"mso-number-format:'\\@'\" sdnum=\"1033;0;@\">%1</td>").arg(plain.toHtmlEscaped())};
}

Cell cellOf(const QModelIndex& index) {
    const QVariant copied = index.data(kCopyRole);
    if (copied.canConvert<CopiedNumber>()) return numberCell(copied.value<CopiedNumber>());
    return textCell(copied.isValid() ? copied.toString() : index.data().toString());
}

} // namespace

std::unique_ptr<QMimeData> copiedCells(const QAbstractItemModel& model, const std::vector<int>& rows,
                                       const std::vector<int>& columns, bool withHeads) {
    QStringList lines;
    QString html = QStringLiteral("<html><head><meta charset=\"utf-8\"></head><body><table>");
    const auto addRow = [&](auto&& cellAt) {
        QStringList cells;
        html += QLatin1String("<tr>");
        for (const int column : columns) {
            const Cell cell = cellAt(column);
            cells << cell.plain;
            html += cell.html;
        }
        html += QLatin1String("</tr>");
        lines << cells.join(u'\t');
    };
    if (withHeads)
        addRow([&](int column) {
            const QString head = inOneLine(model.headerData(column, Qt::Horizontal).toString());
            return Cell{head, QStringLiteral("<th>%1</th>").arg(head.toHtmlEscaped())};
        });
    for (const int row : rows) addRow([&](int column) { return cellOf(model.index(row, column)); });
    html += QLatin1String("</table></body></html>");
    auto data = std::make_unique<QMimeData>();
    data->setText(lines.join(u'\n'));
    data->setHtml(html);
    return data;
}

} // namespace app::tables
