namespace Solvent.Retraining;

/// <summary>When and how a model is retrained, as <c>retraining.json</c> says it.</summary>
public sealed record RetrainingPolicy
{
    /// <summary>The name of the file.</summary>
    public const string FileName = "retraining.json";

    /// <summary>The full path of the file.</summary>
    public required string Path { get; init; }

    /// <summary>The full path of the notebook that trains, and scores when it is given a model.</summary>
    public required string Notebook { get; init; }

    /// <summary>The experiment that retrainings are recorded in; <see langword="null"/> for the one of the notebook.</summary>
    public string? Experiment { get; init; }

    /// <summary>The metric that decides, as the notebook logs it.</summary>
    public required string Metric { get; init; }

    /// <summary>Whether a smaller value of the metric is better.</summary>
    public required bool LowerIsBetter { get; init; }

    /// <summary>The data.</summary>
    public required DataPolicy Data { get; init; }

    /// <summary>The model and its aliases.</summary>
    public required ModelPolicy Model { get; init; }

    /// <summary>The parameters by which the notebook is told what to do.</summary>
    public ParameterPolicy Parameters { get; init; } = new();

    /// <summary>When a retraining is worth a thought; <see langword="null"/> for always.</summary>
    public Trigger? When { get; init; }

    /// <summary>How long after a retraining the next one may be.</summary>
    public TimeSpan Cooldown { get; init; }

    /// <summary>What errors cost; <see langword="null"/> when nobody says, and the trigger alone decides.</summary>
    public ValuePolicy? Value { get; init; }

    /// <summary>What a retraining costs, beside what past runs tell.</summary>
    public CostPolicy Cost { get; init; } = new();

    /// <summary>What may be spent in a month.</summary>
    public BudgetPolicy Budget { get; init; } = new();

    /// <summary>When a challenger has won.</summary>
    public PromotionPolicy Promotion { get; init; } = new();

    /// <summary>The share of errors that a value of the metric stands for: the value itself where less is better, what is missing to 1 otherwise.</summary>
    public double ErrorOf(double metric) => LowerIsBetter ? metric : 1 - metric;

    /// <summary>Reads a policy.</summary>
    /// <exception cref="SolventException"><c>policy-not-found</c>; <c>policy-invalid</c>, <c>trigger-invalid</c>, with the file and the line.</exception>
    public static RetrainingPolicy Read(string path) => PolicyReader.Read(System.IO.Path.GetFullPath(path));

    /// <summary>Finds out before anything is done that there is nothing to run.</summary>
    /// <exception cref="SolventException"><c>file-not-found</c>.</exception>
    internal void RequireNotebook()
    {
        if (File.Exists(Notebook)) return;
        throw new SolventException("file-not-found", $"There is no notebook '{Notebook}', which '{Path}' names.") { File = Notebook, Hint = "Paths in a policy start from its folder." };
    }
}
