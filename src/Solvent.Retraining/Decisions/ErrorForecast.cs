namespace Solvent.Retraining;

/// <summary>How much error a retraining is expected to take away.</summary>
/// <param name="Now">The error of the champion on the newest data; <see langword="null"/> when nobody can say.</param>
/// <param name="After">The error of a new model; <see langword="null"/> when nobody can say.</param>
/// <param name="Lines">How both come about.</param>
internal sealed record ErrorForecast(double? Now, double? After, IReadOnlyList<DecisionLine> Lines)
{
    private const double Confidence = 0.8;
    private const double NormalReach = 1.2815515655446004;

    /// <summary>The least and the most that is avoided with 80 % confidence, if that can be said.</summary>
    public (double Low, double High)? Interval { get; private init; }

    /// <summary>What is avoided: never less than nothing, because a challenger that is worse is not promoted.</summary>
    public double? Avoided => Now is { } now && After is { } after ? Math.Max(0, now - after) : null;

    /// <param name="measured">The champion on the newest version, if it was measured.</param>
    /// <param name="drift">How far the newest version has moved from the champion's.</param>
    /// <param name="points">Drift and error as they were measured on past versions.</param>
    /// <param name="fresh">The errors of models on rows kept aside of their own version, the champion's last.</param>
    public static ErrorForecast Of(BlockScore? measured, double? drift, IReadOnlyList<(double Drift, double Error)> points, IReadOnlyList<double> fresh)
    {
        var relation = DriftRelation.Fit(points);
        var lines = new List<DecisionLine> { RelationLine(relation, points.Count) };
        double? after = relation?.Intercept ?? (fresh.Count > 0 ? fresh[^1] : null);
        lines.Add(new DecisionLine("error after", after, relation is not null ? "of a model on data like its own, by the relation"
            : after is null ? "no model was scored on rows kept aside of its own version" : "the champion's on rows kept aside of its own version"));
        if (measured is not null)
        {
            lines.Insert(1, new DecisionLine("error now", measured.Error, $"the champion's on {measured.Data}, {measured.Source}"));
            return new ErrorForecast(measured.Error, after, lines) { Interval = Spread(measured, after, relation) };
        }

        if (relation is null || drift is not { } moved)
        {
            lines.Insert(1, new DecisionLine("error now", Value: null, "the champion was not scored on the newest version: solvent retrain check --score"));
            return new ErrorForecast(Now: null, after, lines);
        }

        var reach = relation.Reach(Confidence) * relation.SlopeError * moved;
        lines.Insert(1, new DecisionLine("error now", relation.At(moved), FormattableString.Invariant($"by the relation, at a drift of {moved:0.##}")));
        var gain = relation.Slope * moved;
        return new ErrorForecast(relation.At(moved), after, lines) { Interval = (Math.Max(0, gain - reach), Math.Max(0, gain + reach)) };
    }

    private static DecisionLine RelationLine(DriftRelation? relation, int points) => relation is null
        ? new DecisionLine("drift and error", Value: null, points < DriftRelation.FewestPoints
            ? FormattableString.Invariant($"{points} of {DriftRelation.FewestPoints} points for a relation: too few, so the measured excess over a fresh model counts")
            : "past versions did not differ in drift, so the measured excess over a fresh model counts")
        : new DecisionLine("drift and error", relation.Slope, FormattableString.Invariant($"error = {relation.Intercept:0.####} + {relation.Slope:0.####} × drift, on {relation.Points} points"))
        {
            Low = relation.Slope - (relation.Reach(Confidence) * relation.SlopeError),
            High = relation.Slope + (relation.Reach(Confidence) * relation.SlopeError),
        };

    // The error of a share of that many rows, and that of what it is compared with.
    private static (double, double)? Spread(BlockScore measured, double? after, DriftRelation? relation)
    {
        if (after is not { } fresh || measured is not { Rows: { } rows, Error: >= 0 and <= 1 }) return null;
        var own = Math.Sqrt(measured.Error * (1 - measured.Error) / rows);
        var reach = NormalReach * Math.Sqrt((own * own) + (relation is null ? 0 : relation.InterceptError * relation.InterceptError));
        return (Math.Max(0, measured.Error - fresh - reach), Math.Max(0, measured.Error - fresh + reach));
    }
}
