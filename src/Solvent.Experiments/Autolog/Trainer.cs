namespace Solvent.Experiments;

/// <summary>What a trainer of ML.NET was set to.</summary>
/// <param name="Type">The name of its type: <c>LightGbmBinaryTrainer</c>.</param>
/// <param name="Options">Its options that are simple values, as invariant text, in the order of their declaration.</param>
internal sealed record Trainer(string Type, IReadOnlyList<KeyValuePair<string, string>> Options)
{
    private static readonly string[] Tasks = ["Binary", "Multiclass", "Regression", "Ranking"];

    /// <summary>Its short name, which is the same for all tasks: <c>LightGbm</c>.</summary>
    public string Name
    {
        get
        {
            var name = Without(Type, "Trainer");
            return Tasks.Select(task => Without(name, task)).FirstOrDefault(shorter => shorter != name) ?? name;
        }
    }

    private static string Without(string name, string end) => name.Length > end.Length && name.EndsWith(end, StringComparison.Ordinal) ? name[..^end.Length] : name;
}
