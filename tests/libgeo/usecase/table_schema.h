#pragma once

#include <QDate>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QStringList>
#include <QUrl>

#include <vector>

// A small validator of CSV files by JSON Table Schemas, written from the specification (specs.frictionlessdata.io,
// Table Schema 1.0) and sharing nothing with the program.
namespace tableschema {

// A CSV file as rows of cells (RFC 4180); UTF-8, with or without a byte order mark.
inline std::vector<QStringList> rowsOf(const QString& path, QChar separator) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return {};
    QString text = QString::fromUtf8(file.readAll());
    if (text.startsWith(QChar(0xFEFF))) text.remove(0, 1);
    std::vector<QStringList> rows;
    QStringList row;
    QString cell;
    bool inQuotes = false;
    bool isTouched = false;
    const auto endRow = [&] {
        if (!isTouched) return;
        row << cell;
        rows.push_back(row);
        row.clear();
        cell.clear();
        isTouched = false;
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (inQuotes) {
            if (c != u'"')
                cell += c;
            else if (i + 1 < text.size() && text.at(i + 1) == u'"')
                cell += text.at(++i);
            else
                inQuotes = false;
        } else if (c == u'"' && cell.isEmpty()) {
            inQuotes = isTouched = true;
        } else if (c == separator) {
            row << cell;
            cell.clear();
            isTouched = true;
        } else if (c == u'\n') {
            endRow();
        } else if (c != u'\r') {
            cell += c;
            isTouched = true;
        }
    }
    endRow();
    return rows;
}

inline QJsonObject schemaAt(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject{};
}

inline bool hasType(const QJsonObject& field, const QString& text) {
    const QString type = field.value("type").toString();
    const QString format = field.value("format").toString();
    bool isFine = true;
    if (type == "integer") {
        text.toLongLong(&isFine);
    } else if (type == "number") {
        text.toDouble(&isFine);
    } else if (type == "date") {
        const QString form = format == "%Y" ? "yyyy" : "yyyy-MM-dd";
        isFine = text.size() == form.size() && QDate::fromString(text, form).isValid();
    } else if (type == "geopoint") {
        const QStringList parts = text.split(u',');
        bool isLon = false;
        bool isLat = false;
        isFine = parts.size() == 2 && std::abs(parts.first().trimmed().toDouble(&isLon)) <= 180.0 &&
                 std::abs(parts.last().trimmed().toDouble(&isLat)) <= 90.0 && isLon && isLat;
    } else if (type == "geojson") {
        const QJsonObject geometry = QJsonDocument::fromJson(text.toUtf8()).object();
        isFine = geometry.contains("type") && geometry.value("coordinates").isArray();
    } else if (type == "string" && format == "uri") {
        isFine = QUrl(text, QUrl::StrictMode).isValid();
    } else if (type == "string" && format == "email") {
        isFine = QRegularExpression("^[^@ ]+@[^@ ]+\\.[^@ ]+$").match(text).hasMatch();
    }
    return isFine;
}

// The published patterns of lists rest on a back-reference to an empty group, "(X|)\1+X", which engines of regular
// expressions take differently: their parts are tested one by one by the X.
inline bool hasPattern(const QString& pattern, const QString& text) {
    const qsizetype reference = pattern.indexOf("\\1+");
    if (reference < 0) return QRegularExpression("^(?:" + pattern + ")$").match(text).hasMatch();
    const QString part = pattern.mid(reference + 3).chopped(QString(")+$").size());
    const QRegularExpression expression("^(?:" + part + ")$");
    const QStringList parts = text.split(u'|');
    return std::all_of(parts.begin(), parts.end(), [&](const QString& p) { return expression.match(p).hasMatch(); });
}

// What is wrong, as "row 1 field: problem"; empty for a file that conforms.
inline QStringList problems(const QJsonObject& schema, const std::vector<QStringList>& rows) {
    QStringList found;
    const QJsonArray fields = schema.value("fields").toArray();
    QStringList names;
    for (const QJsonValue& field : fields) names << field.toObject().value("name").toString();
    if (names.isEmpty() || rows.empty() || rows.front() != names) return {"names or order of the columns"};
    for (std::size_t r = 1; r < rows.size(); ++r) {
        if (rows[r].size() != names.size()) return {QString("row %1: %2 cells").arg(r).arg(rows[r].size())};
        for (int i = 0; i < fields.size(); ++i) {
            const QJsonObject field = fields.at(i).toObject();
            const QJsonObject rules = field.value("constraints").toObject();
            const QString& text = rows[r].at(i);
            const auto tell = [&](const char* what) {
                found << QString("row %1 %2: %3 \"%4\"").arg(r).arg(names.at(i), what, text);
            };
            if (text.isEmpty() || text == "NA" || text == "NaN" || text == "N/A") {
                if (rules.value("required").toBool()) tell("required");
                continue;
            }
            if (!hasType(field, text)) tell("type");
            if (rules.contains("enum") && !rules.value("enum").toArray().contains(QJsonValue(text))) tell("enum");
            if (rules.contains("pattern") && !hasPattern(rules.value("pattern").toString(), text)) tell("pattern");
        }
    }
    return found;
}

} // namespace tableschema
