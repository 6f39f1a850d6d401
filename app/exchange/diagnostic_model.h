#pragma once

#include "base/diagnostic.h"
#include "text/language.h"
#include "usecase/export_rows.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>

#include <vector>

namespace app::exchange {

// What was found in a file, a line each: where, how grave, what kind of finding, what.
class DiagnosticModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { whereColumn, severityColumn, findingColumn, whatColumn, columnCount_ };
    enum Role { severityRole = Qt::UserRole, codeRole };

    explicit DiagnosticModel(const text::Language& language, QObject* parent = nullptr);
    void setDiagnostics(std::vector<geo::Diagnostic> diagnostics);
    [[nodiscard]] const std::vector<geo::Diagnostic>& diagnostics() const { return m_diagnostics; }
    // The codes that there are, in their order.
    [[nodiscard]] std::vector<geo::DiagnosticCode> codes() const;
    // Those lines as a table to be written: row, key, severity, code, sentence.
    [[nodiscard]] geo::usecase::Table table(const std::vector<int>& rows) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    text::Language m_language;
    std::vector<geo::Diagnostic> m_diagnostics;
};

// Those of a severity, of a kind of finding, and with a text.
class DiagnosticFilter : public QSortFilterProxyModel {
    Q_OBJECT

public:
    using QSortFilterProxyModel::QSortFilterProxyModel;
    // -1 for every one.
    void setSeverity(int severity);
    void setCode(int code);
    void setText(const QString& text);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    int m_severity = -1;
    int m_code = -1;
    QString m_text;
};

} // namespace app::exchange
