using System.Text.Json;
using Solvent.Experiments;

namespace Solvent.Retraining;

/// <summary>Reads <c>retraining.json</c>.</summary>
internal sealed class PolicyReader
{
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    private readonly string _path;
    private readonly PolicySection _root;

    private PolicyReader(string path, PolicySection root) => (_path, _root) = (path, root);

    public static RetrainingPolicy Read(string path)
    {
        var text = Text(path);
        try
        {
            using var json = JsonDocument.Parse(text, Lenient);
            return new PolicyReader(path, PolicySection.Of(path, json.RootElement, new JsonPlaces(text))).Policy();
        }
        catch (JsonException exception)
        {
            throw new SolventException("policy-invalid", $"'{path}' is no JSON: {exception.Message}", exception) { File = path, Line = (int?)exception.LineNumber + 1, Hint = "Correct it, or write a new one: solvent retrain plan --init" };
        }
    }

    private static string Text(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new SolventException("policy-not-found", $"There is no policy '{path}'.", exception) { File = path, Hint = "Write a starter and fill it in: solvent retrain plan --init" };
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new SolventException("read-failed", $"Cannot read '{path}': {exception.Message}", exception) { File = path };
        }
    }

    private RetrainingPolicy Policy()
    {
        _root.Allow("$schema", "notebook", "experiment", "metric", "direction", "dataset", "model", "parameters", "when", "cooldown", "value", "cost", "budget", "promotion");
        var metric = _root.RequiredText("metric");
        var data = Data(_root.Section("dataset"));
        return new RetrainingPolicy
        {
            Path = _path,
            Notebook = Path.GetFullPath(_root.RequiredText("notebook"), Path.GetDirectoryName(_path)!),
            Experiment = _root.Text("experiment"),
            Metric = metric,
            LowerIsBetter = _root.Choice("direction", MetricDirection.LowerIsBetter(metric) ? "lower" : "higher", "lower", "higher") == "lower",
            Data = data,
            Model = Model(_root.Section("model")),
            Parameters = Parameters(_root.Optional("parameters")),
            When = When(data),
            Cooldown = _root.Duration("cooldown") ?? TimeSpan.Zero,
            Value = Value(_root.Optional("value")),
            Cost = Cost(_root.Optional("cost")),
            Budget = Budget(_root.Optional("budget")),
            Promotion = Promotion(_root.Optional("promotion")),
        };
    }

    private static DataPolicy Data(PolicySection section)
    {
        section.Allow("name", "label", "score", "versions", "driftColumns", "driftExclude", "history");
        var data = new DataPolicy(section.RequiredText("name"))
        {
            Label = section.Text("label"),
            Score = section.Text("score"),
            IsCumulative = section.Choice("versions", "batches", "batches", "cumulative") == "cumulative",
            DriftColumns = section.Texts("driftColumns"),
            DriftExclude = section.Texts("driftExclude"),
            History = (int)(section.Number("history", least: 2, most: 1000) ?? 12),
        };
        return data.Score is null || data.Label is not null ? data : throw section.Wrong("score", "'score' needs 'label' beside it", "Name the column with the label, or leave out 'score'.");
    }

    private static ModelPolicy Model(PolicySection section)
    {
        section.Allow("name", "champion", "previous");
        var model = new ModelPolicy(section.RequiredText("name")) { Champion = section.Text("champion") ?? "champion", Previous = section.Text("previous") ?? "previous" };
        return model.Champion != model.Previous ? model : throw section.Wrong("previous", "'previous' is the alias of the champion", "Choose two different aliases.");
    }

    private static ParameterPolicy Parameters(PolicySection? section)
    {
        if (section is null) return new ParameterPolicy();
        section.Allow("data", "model", "set");
        return new ParameterPolicy { Data = section.Text("data") ?? "data", Model = section.Text("model") ?? "model", Set = section.Values("set") };
    }

    private Trigger? When(DataPolicy data)
    {
        if (_root.Text("when") is not { } text) return null;
        try
        {
            var trigger = Trigger.Parse(text);
            var other = trigger.Conditions.OfType<DriftCondition>().FirstOrDefault(drift => drift.Dataset is { } dataset && dataset != data.Dataset);
            return other is null ? trigger : throw _root.Wrong("when", $"'drift({other.Dataset})' asks for another dataset than the policy's, '{data.Dataset}'", "A policy looks at one dataset; write a second policy for the other.");
        }
        catch (SolventException exception) when (exception.Code == "trigger-invalid")
        {
            throw new SolventException(exception.Code, $"'{_path}', line {_root.Line("when")}: {exception.Message}", exception) { File = _path, Line = _root.Line("when"), Hint = exception.Hint };
        }
    }

    private static ValuePolicy? Value(PolicySection? section)
    {
        if (section is null) return null;
        section.Allow("perError", "rowsPerDay", "horizon");
        var perError = section.Number("perError", least: 0) ?? throw section.Wrong("perError", "'perError' is missing", "Say what one wrong row costs: \"perError\": 0.5");
        var horizon = section.Duration("horizon") ?? throw section.Wrong("horizon", "'horizon' is missing", "Say how long a retraining is expected to help: \"horizon\": \"30d\"");
        return new ValuePolicy(perError, horizon) { RowsPerDay = section.Number("rowsPerDay", least: 0) };
    }

    private static CostPolicy Cost(PolicySection? section)
    {
        if (section is null) return new CostPolicy();
        section.Allow("pricePerHour", "fixed");
        return new CostPolicy { PricePerHour = section.Number("pricePerHour", least: 0), Fixed = section.Number("fixed", least: 0) ?? 0 };
    }

    private static BudgetPolicy Budget(PolicySection? section)
    {
        if (section is null) return new BudgetPolicy();
        section.Allow("perMonth", "retrainings");
        return new BudgetPolicy { PerMonth = section.Number("perMonth", least: 0), Retrainings = (int?)section.Number("retrainings", least: 0, most: 1_000_000) };
    }

    private static PromotionPolicy Promotion(PolicySection? section)
    {
        if (section is null) return new PromotionPolicy();
        section.Allow("margin", "alpha", "test", "predictions", "label", "score");
        var usual = new PromotionPolicy();
        return new PromotionPolicy
        {
            Margin = section.Number("margin", least: 0) ?? 0,
            Alpha = section.Number("alpha", least: 1e-9, most: 0.5) ?? usual.Alpha,
            Test = Enum.Parse<PromotionTest>(section.Choice("test", "auto", "auto", "mcNemar", "bootstrap", "none"), ignoreCase: true),
            Predictions = section.Text("predictions") ?? usual.Predictions,
            Label = section.Text("label") ?? usual.Label,
            Score = section.Text("score") ?? usual.Score,
        };
    }
}
