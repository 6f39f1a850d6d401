#include "help/help_topic.h"

#include <QAction>
#include <QMenu>
#include <QVariant>
#include <QWidget>

namespace app::help {

QStringList topicsOf(const QWidget* widget) {
    QStringList topics;
    for (const QWidget* at = widget; at != nullptr; at = at->parentWidget()) {
        if (const auto* menu = qobject_cast<const QMenu*>(at); menu != nullptr && menu->activeAction() != nullptr)
            topics << menu->activeAction()->objectName();
        topics << at->property(kTopicProperty).toString() << at->objectName()
               << QString::fromLatin1(at->metaObject()->className()).section(QStringLiteral("::"), -1);
    }
    topics.removeAll(QString{});
    return topics;
}

} // namespace app::help
