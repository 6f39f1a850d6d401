#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

class QWidget;

namespace app::indicators {

// The charts under a title and sentences, as a picture twice as fine as the screen.
[[nodiscard]] QByteArray boardPng(QWidget& charts, const QString& title, const QStringList& sentences);
// The same on a page A4 across.
[[nodiscard]] QByteArray boardPdf(QWidget& charts, const QString& title, const QStringList& sentences);

} // namespace app::indicators
