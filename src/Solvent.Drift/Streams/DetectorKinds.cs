namespace Solvent.Drift;

/// <summary>The kinds of detectors by their full names.</summary>
internal static class DetectorKinds
{
    public static IReadOnlyDictionary<string, DetectorKind> All { get; } = Kinds().ToDictionary(kind => kind.Usual.Name, StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<DetectorKind> Kinds()
    {
        yield return new(new Adwin(), value => Adwin(AdwinCuts.All, value));
        yield return new(new Ddm(), value => new Ddm(value("warm_start"), value("warning_threshold"), value("drift_threshold")));
        yield return new(new Eddm(), value => new Eddm(value("warm_start"), value("alpha"), value("beta")));
        yield return new(new HddmA(), value => new HddmA(value("drift_confidence"), value("warning_confidence"), value("two_sided") != 0));
        yield return new(
            new HddmW(), value => new HddmW(value("drift_confidence"), value("warning_confidence"), value("lambda"), value("two_sided") != 0));
        yield return new(
            new PageHinkley(),
            value => new PageHinkley(value("min_instances"), value("delta"), value("threshold"), value("alpha"), (PageHinkleyMode)value("mode")));
        yield return new(new Kswin(), value => new Kswin(value("alpha"), (int)value("window_size"), (int)value("stat_size"), (long)value("seed")));
        yield return new(new Fhddm(), value => new Fhddm((int)value("window_size"), value("confidence")));
        yield return new(new DummyDetector(), value => new DummyDetector(value("rate"), (long)value("seed")));
        yield return new(new HddmW("paper.HDDM_W"), value => new HddmW(
            "paper.HDDM_W", value("drift_confidence"), value("warning_confidence"), value("lambda"), value("two_sided") != 0));
        yield return new(new Adwin(AdwinCuts.WithoutLast), value => Adwin(AdwinCuts.WithoutLast, value));
        foreach (var kind in OfFrouros()) yield return kind;
    }

    private static IEnumerable<DetectorKind> OfFrouros()
    {
        yield return new(new Adwin(AdwinCuts.Frouros), value => Adwin(AdwinCuts.Frouros, value));
        foreach (var kind in Enum.GetValues<FrourosSumKind>())
        {
            var usual = new FrourosSum(kind);
            yield return new(usual, value => new FrourosSum(
                kind,
                value("min_instances"),
                usual.Parameters.ContainsKey("delta") ? value("delta") : 0,
                value("threshold"),
                usual.Parameters.ContainsKey("alpha") ? value("alpha") : 1));
        }

        yield return new(new FrourosDdm(), value => new FrourosDdm(value("warning_level"), value("drift_level"), value("min_instances")));
        yield return new(new FrourosRddm(), _ => new FrourosRddm());
        yield return new(new FrourosEddm(), value => new FrourosEddm(value("alpha"), value("beta"), value("level"), value("min_errors")));
        yield return new(new FrourosHddmA(), value => new FrourosHddmA(value("alpha_d"), value("alpha_w"), value("min_instances")));
        yield return new(new FrourosHddmW(), value => new FrourosHddmW(value("alpha_d"), value("alpha_w"), value("lambda"), value("min_instances")));
        yield return new(new FrourosStepd(), value => new FrourosStepd(value("alpha_d"), value("min_instances")));
        yield return new(new FrourosEcdd(), value => new FrourosEcdd(value("lambda"), value("warning_level"), value("min_instances")));
    }

    private static Adwin Adwin(AdwinCuts cuts, Func<string, double> value)
        => new(cuts, value("delta"), value("clock"), value("max_buckets"), value("min_window_length"), value("grace_period"));
}
