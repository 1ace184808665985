using System.Text.Json;
using Solvent.Tables;

namespace Solvent.Drift.Tests;

/// <summary>A classifier whose performance others have computed, with our reports on the same rows.</summary>
internal sealed class PerformanceCase
{
    private readonly Lazy<(ModelOutputs Reference, ModelOutputs Current)> _rows;
    private readonly Lazy<PerformanceReport> _estimated;
    private readonly Lazy<PerformanceReport> _realized;
    private readonly Lazy<IsotonicCalibration> _calibration;

    public PerformanceCase(string file)
    {
        Expected = Drift.Tests.Reference.Read(file);
        _rows = new(Read);
        // The labels are withheld, as they are from NannyML.
        _estimated = new(() => Measure(Current with { Labels = default }, estimate: true));
        _realized = new(() => Measure(Current, estimate: false));
        _calibration = new(() => IsotonicCalibration.Fit(Reference.Scores.Span, Reference.Labels.Span));
    }

    public JsonElement Expected { get; }

    public ModelOutputs Reference => _rows.Value.Reference;

    public ModelOutputs Current => _rows.Value.Current;

    public PerformanceReport Estimated => _estimated.Value;

    public PerformanceReport Realized => _realized.Value;

    public IsotonicCalibration Calibration => _calibration.Value;

    /// <summary>The rows behind the metrics of all of them.</summary>
    public IEnumerable<(string Name, ModelOutputs Rows)> Parts => [("metrics_reference", Reference), ("metrics_analysis", Current)];

    /// <summary>The metrics that the chunks have.</summary>
    public IEnumerable<string> Metrics
        => Chunks("cbpe")[0].EnumerateObject().Where(member => member.Name.EndsWith(".value", StringComparison.Ordinal)).Select(member => member.Name[..^".value".Length]);

    public JsonElement Chunks(string part) => Expected.GetProperty(part).GetProperty("chunks");

    public PerformanceReport Measure(ModelOutputs current, bool estimate)
        => PerformanceAnalysis.Measure(current, Reference, new PerformanceOptions { Estimate = estimate, ChunkRows = Expected.GetProperty("chunk_size").GetInt32() });

    private (ModelOutputs Reference, ModelOutputs Current) Read()
    {
        var table = Drift.Tests.Reference.Table(Expected.GetProperty("file").GetString()!);
        return (Outputs("reference"), Outputs("analysis"));

        ModelOutputs Outputs(string part)
        {
            var rows = Drift.Tests.Reference.Rows(table, "part", part);
            return new ModelOutputs(rows.Length) { Labels = Numbers("y_true", rows), Predictions = Numbers("y_pred", rows), Scores = Numbers("y_pred_proba", rows) };
        }

        double[] Numbers(string column, int[] rows) => Drift.Tests.Reference.Numbers(table, column, rows);
    }
}
