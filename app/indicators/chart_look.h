#pragma once

class QChart;
class QWidget;

namespace app::indicators {

// The letters, colours and margins of a small chart, by the palette of the widget that shows it.
void lookLike(QChart& chart, const QWidget& widget);

} // namespace app::indicators
