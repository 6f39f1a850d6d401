#include "files/file_dialog.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>

namespace app::files {

QString FileDialog::open(QWidget* parent, const QString& title, const QString& filter, settings::Folder purpose) {
    QString file;
    if (!m_answers.empty()) {
        file = m_answers.front();
        m_answers.pop_front();
    } else {
        file = QFileDialog::getOpenFileName(parent, title, m_settings.folder(purpose), filter);
    }
    if (!file.isEmpty()) m_settings.setFolder(purpose, file);
    return file;
}

QStringList FileDialog::openSeveral(QWidget* parent, const QString& title, const QString& filter,
                                    settings::Folder purpose) {
    QStringList files;
    if (!m_answers.empty()) {
        files = m_answers.front().split(u'|', Qt::SkipEmptyParts);
        m_answers.pop_front();
    } else {
        files = QFileDialog::getOpenFileNames(parent, title, m_settings.folder(purpose), filter);
    }
    if (!files.isEmpty()) m_settings.setFolder(purpose, files.front());
    return files;
}

QString FileDialog::folder(QWidget* parent, const QString& title, settings::Folder purpose) {
    QString folder;
    if (!m_answers.empty()) {
        folder = m_answers.front();
        m_answers.pop_front();
    } else {
        folder = QFileDialog::getExistingDirectory(parent, title, m_settings.folder(purpose));
    }
    if (!folder.isEmpty()) m_settings.setFolder(purpose, folder);
    return folder;
}

QString FileDialog::save(QWidget* parent, const QString& title, const QString& suggestedName, const QString& filter,
                         const QString& suffix, settings::Folder purpose) {
    QString file;
    if (!m_answers.empty()) {
        file = m_answers.front();
        m_answers.pop_front();
    } else {
        QFileDialog dialog(parent, title, m_settings.folder(purpose), filter);
        dialog.setAcceptMode(QFileDialog::AcceptSave);
        dialog.setDefaultSuffix(suffix);
        dialog.selectFile(suggestedName);
        if (dialog.exec() == QDialog::Accepted) file = dialog.selectedFiles().value(0);
    }
    if (file.isEmpty()) return file;
    if (QFileInfo(file).suffix().isEmpty()) file += QLatin1Char('.') + suffix;
    m_settings.setFolder(purpose, file);
    return file;
}

} // namespace app::files
