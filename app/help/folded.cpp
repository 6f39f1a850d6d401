#include "help/folded.h"

#include <QStringList>

#include <algorithm>

namespace app::help {

namespace {

QChar foldedCharacter(QChar character) {
    if (character == u'\u2019') return u'\'';
    if (const QString parts = character.decomposition(); !parts.isEmpty() && parts.front().isLetter())
        return parts.front().toLower();
    return character.toLower();
}

} // namespace

QString folded(const QString& text) {
    QString result{text.normalized(QString::NormalizationForm_C)};
    if (result.size() != text.size()) result = text; // a place must stay a place
    std::transform(result.cbegin(), result.cend(), result.begin(), foldedCharacter);
    return result;
}

QStringList foldedWords(const QString& typed) {
    return folded(typed).simplified().split(u' ', Qt::SkipEmptyParts);
}

} // namespace app::help
