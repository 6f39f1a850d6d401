#pragma once

#include <QStringList>

class QWidget;

namespace app::help {

// A widget may be about something else than its name says: the map about the tool in force.
inline constexpr const char* kTopicProperty = "helpTopic";

// What help is asked about where that widget has the focus, nearest first: the entry of an open menu, then, from the
// widget up to its window, the topic property, the object name and the class without its namespace.
[[nodiscard]] QStringList topicsOf(const QWidget* widget);

} // namespace app::help
