using System.Reflection;

namespace Solvent.Architecture.Tests;

/// <summary>The rooms of the house and the arrows that <c>docs/architecture.md</c> allows between them.</summary>
internal static class Rooms
{
    /// <summary>The floor, which every room may stand on.</summary>
    public const string Floor = "Solvent.Platform";

    /// <summary>Each room with the rooms that it names. It may use those, and what those may use.</summary>
    public static readonly IReadOnlyDictionary<string, string[]> Arrows = new Dictionary<string, string[]>
    {
        [Floor] = [],
        ["Solvent.Tables"] = [Floor],
        ["Solvent.Quality"] = ["Solvent.Tables"],
        ["Solvent.Drift"] = ["Solvent.Tables"],
        ["Solvent.Datasets"] = ["Solvent.Tables", "Solvent.Drift"],
        ["Solvent.Remotes"] = ["Solvent.Datasets"],
        ["Solvent.Experiments"] = ["Solvent.Datasets"],
        ["Solvent.Notebooks"] = [Floor],
        ["Solvent.Analyzers"] = [],
        ["Solvent.Analyzers.CodeFixes"] = ["Solvent.Analyzers"],
        ["Solvent.Lint"] = ["Solvent.Notebooks", "Solvent.Analyzers.CodeFixes"],
        ["Solvent.Kernel"] = ["Solvent.Notebooks", "Solvent.Lint"],
        ["Solvent.Jupyter"] = ["Solvent.Kernel"],
        ["Solvent.Runner"] = ["Solvent.Kernel", "Solvent.Experiments"],
        ["Solvent.Retraining"] = ["Solvent.Drift", "Solvent.Quality", "Solvent.Runner"],
        ["Solvent.Promotion"] = ["Solvent.Lint", "Solvent.Quality", "Solvent.Runner"],
        ["Solvent.Interactive"] = ["Solvent.Kernel"],
        ["Solvent.Commands"] = ["Solvent.Quality", "Solvent.Drift", "Solvent.Remotes", "Solvent.Experiments", "Solvent.Lint", "Solvent.Jupyter", "Solvent.Retraining", "Solvent.Promotion"],
        ["Solvent.Magics"] = ["Solvent.Commands", "Solvent.Kernel", "Solvent.Interactive"],
        ["solvent"] = ["Solvent.Magics", "Solvent.Commands"],
    };

    public static IEnumerable<string> Names => Arrows.Keys;

    public static Assembly Load(string room) => Assembly.Load(new AssemblyName(room));

    /// <summary>The rooms that <paramref name="room"/> reaches over the arrows, itself included.</summary>
    public static HashSet<string> ReachableFrom(string room)
    {
        var reached = new HashSet<string> { room };
        var open = new Queue<string>([room]);
        while (open.TryDequeue(out var next))
        {
            foreach (var target in Arrows[next].Where(reached.Add)) open.Enqueue(target);
        }

        return reached;
    }
}
