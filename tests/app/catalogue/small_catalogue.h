#pragma once

#include "app/catalogue/loopback_server.h"
#include "catalogue/catalogue.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

// A catalogue of a service on this machine: communes of an EPCI, and third places of each commune.
namespace smallcatalogue {

inline QJsonObject dataSet(const QString& id, const QString& kind, const QString& address, const QString& per) {
    return {{"id", id},
            {"title", QJsonObject{{"fr", "Jeu " + id}, {"en", "Set " + id}}},
            {"kind", kind},
            {"preset", ""},
            {"producer", "Métropole"},
            {"licence", "Licence Ouverte 2.0"},
            {"attribution", "Métropole"},
            {"vintage", id == "places" ? "2026-06" : ""},
            {"address", address},
            {"per", per},
            {"format", "geojson"},
            {"paging", QJsonValue{}},
            {"checksum", QJsonValue{}},
            {"bytes", 1000},
            {"most_bytes", 3'000'000},
            {"verified", true}};
}

inline QByteArray json(const loopback::Server& server) {
    const QString base = server.url("").toString();
    const QJsonArray dataSets{dataSet("communes", "commune", base + "/communes/{epci}", "epci"),
                              dataSet("places", "third_place", base + "/places/{department}/{commune}", "commune")};
    const QJsonObject rennes{
        {"siren", "243500139"}, {"name", "Rennes Métropole"}, {"bbox", QJsonValue{}}, {"communes", QJsonArray{}}};
    const QJsonObject nantes{{"siren", "244400404"},
                             {"name", "Nantes Métropole"},
                             {"bbox", QJsonArray{-1.92, 47.1, -1.35, 47.36}},
                             {"communes", QJsonArray{QJsonArray{"44109", "Nantes"}, QJsonArray{"44143", "Rezé"}}}};
    return QJsonDocument{QJsonObject{{"schema", 1},
                                     {"written", "2026-11-22"},
                                     {"note", "for a test"},
                                     {"data_sets", dataSets},
                                     {"territories", QJsonArray{rennes, nantes}}}}
        .toJson();
}

// Squares side by side, as the service of communes has them.
inline QByteArray communes(const std::vector<std::pair<QString, QString>>& named, double west, double south) {
    QJsonArray features;
    for (const auto& [code, name] : named) {
        const QJsonArray ring{QJsonArray{west, south}, QJsonArray{west + 0.1, south},
                              QJsonArray{west + 0.1, south + 0.1}, QJsonArray{west, south + 0.1},
                              QJsonArray{west, south}};
        features.append(QJsonObject{{"type", "Feature"},
                                    {"properties", QJsonObject{{"code", code}, {"nom", name}, {"population", 1000}}},
                                    {"geometry", QJsonObject{{"type", "Polygon"}, {"coordinates", QJsonArray{ring}}}}});
        west += 0.1;
    }
    return QJsonDocument{QJsonObject{{"type", "FeatureCollection"}, {"features", features}}}.toJson();
}

// What the service has: two EPCI, and three places in each commune.
inline void fill(loopback::Server& server) {
    server.serve("/communes/244400404", communes({{"44109", "Nantes"}, {"44143", "Rezé"}}, -1.7, 47.1), "\"c\"");
    server.serve("/communes/243500139", communes({{"35238", "Rennes"}}, -1.7, 48.1), "\"r\"");
    for (const char* path : {"/places/44/44109", "/places/44/44143", "/places/35/35238"}) {
        QByteArray body = loopback::points(3);
        body.replace("\"P", '"' + QByteArray(path).right(5));
        server.serve(path, body, '"' + QByteArray(path).right(5) + '"');
    }
}

} // namespace smallcatalogue
