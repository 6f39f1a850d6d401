#pragma once

#include "carto/display_list.h"

#include <cmath>
#include <cstdint>
#include <random>
#include <vector>

// Areas that share their edges, as parcels do: for the tests and the bench of the painter.
namespace mesh {

struct MeshParams {
    int columns = 10;
    int rows = 10;
    double width = 200.0;  // of all, pixels
    double height = 200.0; // of all, pixels
    double left = 0.0;
    double top = 0.0;
    int between = 1;           // points on each edge besides its ends: 8 vertices a quadrangle with one
    double unrest = 0.35;      // how far points are from a grid, as a share of its cells
    bool hasHoles = false;     // every third has one, with an area of its own inside
    std::uint32_t seed = 2026; // another one gives other shapes
};

struct Mesh {
    geo::carto::Shapes shapes;
    std::vector<std::uint32_t> areas; // the first ring of each
};

class MeshMaker {
public:
    explicit MeshMaker(const MeshParams& params)
        : m_params{params}
        , m_random{params.seed} {
        const int steps = params.between + 1;
        m_columns = params.columns * steps + 1;
        const int rows = params.rows * steps + 1;
        std::uniform_real_distribution<double> jitter{-params.unrest / steps, params.unrest / steps};
        for (int row = 0; row < rows; ++row)
            for (int column = 0; column < m_columns; ++column)
                m_points.push_back(
                    {static_cast<float>(params.left + (column / static_cast<double>(steps) + jitter(m_random)) *
                                                          params.width / params.columns),
                     static_cast<float>(params.top + (row / static_cast<double>(steps) + jitter(m_random)) *
                                                         params.height / params.rows)});
    }

    [[nodiscard]] Mesh make() const {
        Mesh out;
        for (int row = 0; row < m_params.rows; ++row)
            for (int column = 0; column < m_params.columns; ++column) addCell(out, column, row);
        return out;
    }

private:
    void addCell(Mesh& out, int column, int row) const {
        const int steps = m_params.between + 1;
        const auto at = [&](int x, int y) {
            return m_points[static_cast<std::size_t>(row * steps + y) * static_cast<std::size_t>(m_columns) +
                            static_cast<std::size_t>(column * steps + x)];
        };
        std::vector<geo::carto::FinePoint> ring;
        for (int i = 0; i < steps; ++i) ring.push_back(at(i, 0));
        for (int i = 0; i < steps; ++i) ring.push_back(at(steps, i));
        for (int i = steps; i > 0; --i) ring.push_back(at(i, steps));
        for (int i = steps; i > 0; --i) ring.push_back(at(0, i));
        out.areas.push_back(static_cast<std::uint32_t>(out.shapes.starts.size()));
        addRing(out, ring);
        if (!m_params.hasHoles || (column + row) % 3 != 0) return;
        geo::carto::FinePoint middle;
        for (const geo::carto::FinePoint& p : ring) {
            middle.x += p.x / static_cast<float>(ring.size());
            middle.y += p.y / static_cast<float>(ring.size());
        }
        for (geo::carto::FinePoint& p : ring)
            p = {middle.x + (p.x - middle.x) * 0.3F, middle.y + (p.y - middle.y) * 0.3F};
        addRing(out, ring);
        out.areas.push_back(static_cast<std::uint32_t>(out.shapes.starts.size()));
        addRing(out, ring);
    }

    static void addRing(Mesh& out, const std::vector<geo::carto::FinePoint>& ring) {
        out.shapes.starts.push_back(static_cast<std::uint32_t>(out.shapes.points.size()));
        out.shapes.points.insert(out.shapes.points.end(), ring.begin(), ring.end());
    }

    MeshParams m_params;
    std::mt19937 m_random;
    int m_columns = 0;
    std::vector<geo::carto::FinePoint> m_points;
};

} // namespace mesh
