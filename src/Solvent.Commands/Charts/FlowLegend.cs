namespace Solvent.Commands.Charts;

/// <summary>The names of series in as many rows as they need.</summary>
internal sealed class FlowLegend
{
    private const double RowHeight = 17;
    private const double SwatchWidth = 22;
    private const double Gap = 16;
    private const int LongestName = 78;

    private readonly List<(string Name, double X, int Row)> _places = [];

    public FlowLegend(IReadOnlyList<string> names, double left, double right)
    {
        var (x, row) = (left, 0);
        foreach (var name in names.Select(name => SvgChart.Cut(name, LongestName)))
        {
            var width = SwatchWidth + (name.Length * SvgChart.CharacterWidth);
            if (x > left && x + width > right) (x, row) = (left, row + 1);
            _places.Add((name, x, row));
            x += width + Gap;
        }

        Height = (row + 1) * RowHeight;
    }

    public double Height { get; }

    public void Draw(SvgCanvas canvas, double top)
    {
        for (var index = 0; index < _places.Count; index++)
        {
            var (name, x, row) = _places[index];
            var y = top + (row * RowHeight);
            canvas.Curve([(x, y), (x + 16, y)], ChartPalette.Colour(index), 2.5, 1, ChartPalette.Dashes(index), tooltip: null);
            canvas.Text(x + SwatchWidth, y + 4, name);
        }
    }
}
