#pragma once

#include <QMap>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>
#include <QUrl>

#include <functional>
#include <vector>

// A service on this machine that does what it is told: serves, fails, stalls, cuts and lies.
namespace loopback {

struct Request {
    QByteArray method;
    QString path;                         // with the query
    QMap<QByteArray, QByteArray> headers; // names in lower case
};

struct Reply {
    enum class Then { close, stall, goOnForever };

    int status = 200;
    std::vector<std::pair<QByteArray, QByteArray>> headers = {};
    QByteArray body = {};
    qsizetype sent = -1;    // of the body; -1: all
    bool saysLength = true; // a Content-Length of the whole body, unless headers have one
    Then then = Then::close;
    bool isMute = false; // takes the connection and never answers
};

using Answer = std::function<Reply(const Request&)>;

class Server : public QTcpServer {
public:
    Server() {
        if (!listen(QHostAddress::LocalHost)) qFatal("no port on this machine");
        connect(this, &QTcpServer::newConnection, this, [this] { take(); });
    }

    void on(const QString& path, Answer answer) { m_answers[path] = std::move(answer); }
    void serve(const QString& path, const QByteArray& body, const QByteArray& etag = {}) {
        on(path, [body, etag](const Request& request) { return fileOf(body, etag, request); });
    }
    [[nodiscard]] QUrl url(const QString& path) const {
        return QUrl{QStringLiteral("http://127.0.0.1:%1%2").arg(serverPort()).arg(path)};
    }
    [[nodiscard]] const std::vector<Request>& requests() const { return m_requests; }
    [[nodiscard]] int connections() const { return m_connections; }
    [[nodiscard]] int mostAtOnce() const { return m_mostAtOnce; }

    // A file as a plain web server hands it out: whole, the rest of it, or "unchanged".
    static Reply fileOf(const QByteArray& body, const QByteArray& etag, const Request& request) {
        Reply reply;
        if (!etag.isEmpty()) reply.headers.emplace_back("ETag", etag);
        if (!etag.isEmpty() && request.headers.value("if-none-match") == etag) {
            reply.status = 304;
            return reply;
        }
        reply.body = body;
        const QByteArray range = request.headers.value("range");
        if (!range.startsWith("bytes=") || request.headers.value("if-range", etag) != etag) return reply;
        const qsizetype first = range.mid(6).split('-').first().toLongLong();
        reply.status = 206;
        reply.body = body.mid(first);
        reply.headers.emplace_back("Content-Range", "bytes " + QByteArray::number(first) + '-' +
                                                        QByteArray::number(body.size() - 1) + '/' +
                                                        QByteArray::number(body.size()));
        return reply;
    }

private:
    void take() {
        while (QTcpSocket* socket = nextPendingConnection()) {
            ++m_connections;
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
            connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        }
    }

    void read(QTcpSocket* socket) {
        m_received[socket] += socket->readAll();
        const QByteArray& text = m_received[socket];
        if (text.startsWith('\x16')) { // a client that wants encryption: told as plain servers do
            socket->write("HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n");
            socket->disconnectFromHost();
            return;
        }
        if (!text.contains("\r\n\r\n")) return;
        Request request;
        const auto lines = text.left(text.indexOf("\r\n\r\n")).split('\n');
        const auto words = lines.front().trimmed().split(' ');
        request.method = words.value(0);
        request.path = QString::fromLatin1(words.value(1));
        for (const QByteArray& line : lines.mid(1))
            request.headers[line.left(line.indexOf(':')).toLower()] = line.mid(line.indexOf(':') + 1).trimmed();
        m_received.remove(socket);
        m_requests.push_back(request);
        const auto answer = m_answers.find(request.path);
        send(socket, answer == m_answers.end() ? Reply{404} : (*answer)(request));
    }

    void send(QTcpSocket* socket, const Reply& reply) {
        m_mostAtOnce = std::max(m_mostAtOnce, ++m_now);
        connect(socket, &QTcpSocket::disconnected, this, [this] { --m_now; });
        if (reply.isMute) return;
        QByteArray head = "HTTP/1.1 " + QByteArray::number(reply.status) + " Said\r\nConnection: close\r\n";
        bool hasLength = !reply.saysLength;
        for (const auto& [name, value] : reply.headers) {
            head += name + ": " + value + "\r\n";
            hasLength = hasLength || name == "Content-Length";
        }
        if (!hasLength && reply.status != 304)
            head += "Content-Length: " + QByteArray::number(reply.body.size()) + "\r\n";
        socket->write(head + "\r\n" + (reply.sent < 0 ? reply.body : reply.body.left(reply.sent)));
        if (reply.then == Reply::Then::close) socket->disconnectFromHost();
        if (reply.then == Reply::Then::goOnForever) {
            auto* more = new QTimer(socket);
            connect(more, &QTimer::timeout, socket, [socket] { socket->write(QByteArray(50'000, ' ')); });
            more->start(1);
        }
    }

    QMap<QString, Answer> m_answers;
    QMap<QTcpSocket*, QByteArray> m_received;
    std::vector<Request> m_requests;
    int m_connections = 0;
    int m_now = 0;
    int m_mostAtOnce = 0;
};

// GeoJSON of so many points, each with a name.
inline QByteArray points(int count, int bytesEach = 0) {
    QByteArray text = "{\"type\":\"FeatureCollection\",\"features\":[";
    for (int i = 0; i < count; ++i)
        text += (i ? "," : "") + QByteArray("{\"type\":\"Feature\",\"properties\":{\"code\":\"P") +
                QByteArray::number(i) + "\",\"name\":\"Lieu {[" + QByteArray(bytesEach, 'x') +
                "\\\"\"},\"geometry\":{\"type\":\"Point\",\"coordinates\":[-1.55,47.2]}}";
    return text + "]}";
}

} // namespace loopback
