#pragma once

#include "settings/settings.h"

#include <QString>
#include <QStringList>

#include <deque>

class QWidget;

namespace app::files {

// Asks for files, each purpose in the folder it was last used with. A test gives the answers instead of a person.
class FileDialog {
public:
    explicit FileDialog(settings::Settings& settings)
        : m_settings(settings) {}

    // The next question is answered with this, without a dialog; "" is a cancel.
    void setNextFileName(const QString& file) { m_answers.push_back(file); }

    // An existing file; "" after a cancel. Filters as of QFileDialog.
    [[nodiscard]] QString open(QWidget* parent, const QString& title, const QString& filter, settings::Folder purpose);
    // Several existing files; none after a cancel. A test parts them with "|".
    [[nodiscard]] QStringList openSeveral(QWidget* parent, const QString& title, const QString& filter,
                                          settings::Folder purpose);
    // An existing folder; "" after a cancel.
    [[nodiscard]] QString folder(QWidget* parent, const QString& title, settings::Folder purpose);
    // A file to write, with `suffix` where none was typed; asks before an existing one is replaced.
    [[nodiscard]] QString save(QWidget* parent, const QString& title, const QString& suggestedName,
                               const QString& filter, const QString& suffix, settings::Folder purpose);

private:
    settings::Settings& m_settings;
    std::deque<QString> m_answers;
};

} // namespace app::files
