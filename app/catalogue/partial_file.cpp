#include "catalogue/partial_file.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <filesystem>

namespace app::catalogue {

namespace {

QString markFile(const QString& file) {
    return file + QStringLiteral(".part.json");
}

} // namespace

PartialFile::PartialFile(const QString& file)
    : m_file(file)
    , m_part(file + QStringLiteral(".part")) {}

bool PartialFile::canResume(const QString& address) {
    QFile source{markFile(m_file)};
    if (!source.open(QIODevice::ReadOnly)) return false;
    const QJsonObject object = QJsonDocument::fromJson(source.readAll()).object();
    m_mark = {object["address"].toString(), object["etag"].toString(), object["last_modified"].toString(),
              object["total"].toInteger(-1)};
    m_bytes = QFileInfo{m_part.fileName()}.size();
    const bool isWhole = m_mark.total >= 0 && m_bytes >= m_mark.total;
    return m_mark.address == address && !m_mark.validator().isEmpty() && m_bytes > 0 && !isWhole;
}

bool PartialFile::writeMark() const {
    QSaveFile target{markFile(m_file)};
    if (!target.open(QIODevice::WriteOnly)) return false;
    const QJsonObject object{{"address", m_mark.address},
                             {"etag", m_mark.etag},
                             {"last_modified", m_mark.lastModified},
                             {"total", m_mark.total}};
    target.write(QJsonDocument{object}.toJson());
    return target.commit();
}

bool PartialFile::begin(const Mark& mark) {
    m_part.close();
    m_mark = mark;
    m_bytes = 0;
    // Unbuffered: a full disk is noticed at the write, not at the end.
    if (!m_part.open(QIODevice::WriteOnly | QIODevice::Truncate | QIODevice::Unbuffered)) return false;
    if (m_mark.validator().isEmpty()) {
        QFile::remove(markFile(m_file)); // never to be gone on with
        return true;
    }
    return writeMark();
}

bool PartialFile::resume() {
    m_part.close();
    if (!m_part.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered)) return false;
    m_bytes = m_part.size();
    return true;
}

bool PartialFile::write(const QByteArray& bytes) {
    if (m_part.write(bytes) != bytes.size()) return false;
    m_bytes += bytes.size();
    return true;
}

bool PartialFile::keep() {
    m_part.close();
    std::error_code error;
    std::filesystem::rename(m_part.fileName().toStdString(), m_file.toStdString(), error); // replaces in one step
    if (error) return false;
    QFile::remove(markFile(m_file));
    return true;
}

void PartialFile::discard() {
    m_part.close();
    m_part.remove();
    QFile::remove(markFile(m_file));
    m_bytes = 0;
    m_mark = {};
}

} // namespace app::catalogue
