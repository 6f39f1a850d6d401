#pragma once

#include <QFile>
#include <QString>

namespace app::catalogue {

// A file on its way: the bytes so far in `<file>.part`, and beside them, in `<file>.part.json`, what they are the
// beginning of, so that a later try goes on where this one ended. The file itself appears only by `keep`, whole.
class PartialFile {
public:
    // What the service said of the file whose beginning was received.
    struct Mark {
        QString address;
        QString etag;         // strong, or ""
        QString lastModified; // as the header has it, or ""
        qint64 total = -1;    // bytes; -1: not said

        // What If-Range takes; "" where the file cannot be recognised later (RFC 9110, 13.1.5).
        [[nodiscard]] QString validator() const { return etag.isEmpty() ? lastModified : etag; }
    };

    explicit PartialFile(const QString& file);

    // The mark of an earlier beginning of this address that can be gone on with, if there is one.
    [[nodiscard]] bool canResume(const QString& address);
    [[nodiscard]] const Mark& mark() const { return m_mark; }
    [[nodiscard]] qint64 bytes() const { return m_bytes; }
    [[nodiscard]] QString path() const { return m_part.fileName(); }

    // Each false where the disk does not let it be; isDiskFull then says whether that is why.
    bool begin(const Mark& mark); // from nothing
    bool resume();                // behind what is there
    bool write(const QByteArray& bytes);
    bool keep(); // closes it and gives it its name, in place of what had it
    [[nodiscard]] bool isDiskFull() const { return m_part.error() == QFileDevice::ResourceError; }

    void close() { m_part.close(); }
    void discard();

private:
    bool writeMark() const;

    QString m_file;
    QFile m_part;
    Mark m_mark;
    qint64 m_bytes = 0;
};

} // namespace app::catalogue
