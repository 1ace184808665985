using Solvent.Kernel.Formatting.Views;
using Solvent.Notebooks;

namespace Solvent.Kernel.Formatting.Foreign;

/// <summary>Charts that are drawn in the page by plotly.js, which they expect there or load from the internet. They are shown as they are, and say so.</summary>
internal static class PlotlyCharts
{
    private const string Note =
        "This chart is drawn by plotly.js, which Solvent does not ship: it stays empty where the page has none and cannot load it from the internet. "
        + "ScottPlot and OxyPlot draw without it.";

    public static MimeBundle OfXPlot(Duck chart, string? mimeType) => WithNote((string)chart.Call("GetInlineHtml")!);

    public static MimeBundle OfPlotlyNet(Duck chart, string? mimeType)
    {
        var render = chart.Type.GetMethod("toChartHTML", [chart.Type])!;
        return WithNote((string)render.Invoke(obj: null, [chart.Value])!);
    }

    private static MimeBundle WithNote(string html) => MimeBundle.FromHtml($"{html}<p style=\"opacity:.65;font-size:.9em\">{Note}</p>", Note);
}
