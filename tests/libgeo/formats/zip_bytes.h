#pragma once

#include <QByteArray>

#include <cstdint>

// A ZIP archive byte by byte (APPNOTE.TXT 4.3), stored without compression, so that tests can make what no honest
// program does.
class ZipBytes {
public:
    struct Oddness {
        std::uint16_t flags = 0;        // 1: encrypted; 0x800: name in UTF-8
        std::uint32_t attributes = 0;   // of Unix, in the upper half
        std::uint32_t declaredSize = 0; // 0: as it is
    };

    void add(const QByteArray& name, const QByteArray& bytes, Oddness odd) {
        const auto size = static_cast<std::uint32_t>(bytes.size());
        const std::uint32_t declared = odd.declaredSize != 0 ? odd.declaredSize : size;
        const auto offset = static_cast<std::uint32_t>(m_files.size());
        const QByteArray shared = two(odd.flags) + two(0) + four(0) + four(crcOf(bytes)) + four(size) + four(declared) +
                                  two(static_cast<std::uint16_t>(name.size())) + two(0);
        m_files += "PK\x03\x04" + two(20) + shared + name + bytes;
        m_directory += "PK\x01\x02" + two(0x0314) + two(20) + shared + two(0) + two(0) + two(0) + four(odd.attributes) +
                       four(offset) + name;
        ++m_count;
    }
    void add(const QByteArray& name, const QByteArray& bytes) { add(name, bytes, {}); }

    [[nodiscard]] QByteArray bytes() const {
        return m_files + m_directory + "PK\x05\x06" + two(0) + two(0) + two(m_count) + two(m_count) +
               four(static_cast<std::uint32_t>(m_directory.size())) + four(static_cast<std::uint32_t>(m_files.size())) +
               two(0);
    }

private:
    static QByteArray two(std::uint16_t number) {
        return QByteArray().append(static_cast<char>(number & 0xFF)).append(static_cast<char>(number >> 8));
    }
    static QByteArray four(std::uint32_t number) {
        return two(static_cast<std::uint16_t>(number & 0xFFFF)) + two(static_cast<std::uint16_t>(number >> 16));
    }
    static std::uint32_t crcOf(const QByteArray& bytes) {
        std::uint32_t crc = 0xFFFFFFFF;
        for (const char c : bytes) {
            crc ^= static_cast<unsigned char>(c);
            for (int i = 0; i < 8; ++i) crc = crc & 1U ? crc >> 1U ^ 0xEDB88320U : crc >> 1U;
        }
        return ~crc;
    }
    QByteArray m_files;
    QByteArray m_directory;
    std::uint16_t m_count = 0;
};
