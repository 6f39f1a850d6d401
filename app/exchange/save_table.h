#pragma once

#include "exchange/exchange_context.h"
#include "usecase/export_rows.h"

class QWidget;

namespace app::exchange {

// Asks for a file and writes the table there as CSV, in the form that spreadsheets of the language read. The sentence
// to be shown; "" after a cancel.
[[nodiscard]] QString saveTable(ExchangeContext& context, QWidget* parent, const QString& title, const QString& name,
                                geo::usecase::Table table);

} // namespace app::exchange
