#pragma once

#include "base/diagnostic.h"
#include "text/language.h"

#include <QAbstractTableModel>

#include <vector>

namespace app::exchange {

// What was found in a file, a line each: where, how grave, what.
class DiagnosticModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { whereColumn, severityColumn, whatColumn, columnCount_ };

    explicit DiagnosticModel(const text::Language& language, QObject* parent = nullptr);
    void setDiagnostics(std::vector<geo::Diagnostic> diagnostics);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    text::Language m_language;
    std::vector<geo::Diagnostic> m_diagnostics;
};

} // namespace app::exchange
