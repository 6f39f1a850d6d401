#pragma once

#include <QByteArray>

namespace app::catalogue {

// Follows a GeoJSON text piece by piece: whether it is a whole object with "features", and how many it has. Looks at
// quotes and brackets only; numbers and names are the reader's business. Constant memory but for the depth.
class JsonShape {
public:
    void add(const char* bytes, qsizetype count);

    // Everything that was opened is closed, and nothing stands behind.
    [[nodiscard]] bool isWhole() const { return !m_isBroken && m_hasBegun && m_open.isEmpty() && !m_isInText; }
    [[nodiscard]] bool hasFeatures() const { return m_hasFeatures; }
    [[nodiscard]] qint64 features() const { return m_features; }

private:
    void outside(char byte);
    void inside(char byte);
    void open(char byte);
    void close(char byte);

    QByteArray m_open; // the brackets that are open, outermost first
    QByteArray m_key;  // the last text of the outermost object, its beginning
    qint64 m_features = 0;
    int m_mark = 0; // bytes of a byte order mark seen
    bool m_hasBegun = false;
    bool m_isBroken = false;
    bool m_isInText = false;
    bool m_isEscaped = false;
    bool m_isAfterColon = false; // in the outermost object
    bool m_isInFeatures = false;
    bool m_hasFeatures = false;
};

} // namespace app::catalogue
