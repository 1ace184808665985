using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Solvent.Promotion.Reading;
using Solvent.Promotion.Reading.Data;
using Solvent.Promotion.Serving;

namespace Solvent.Promotion.Writing;

/// <summary>What several files of a project have to agree on.</summary>
internal sealed class ProjectShape
{
    private static readonly string[] AllRooms = ["Solvent.Datasets", "Solvent.Drift", "Solvent.Experiments", "Solvent.Quality", "Solvent.Tables"];

    private readonly Dictionary<PlannedExpectations, string> _names = [];

    public ProjectShape(NotebookFlow flow, PromotionOptions options, ServedModel? served)
    {
        (Flow, Plan, Options, Served) = (flow, flow.Plan, options, served);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var expectation in Plan.Expectations)
        {
            var name = Identifiers.Pascal(expectation.Reference ?? Path.ChangeExtension(expectation.Target, null));
            _names[expectation] = Identifiers.Unique(name.Length == 0 ? "Data" : name, taken);
        }
    }

    public NotebookFlow Flow { get; }

    public PromotionPlan Plan { get; }

    public PromotionOptions Options { get; }

    /// <summary>The model that gets a service, if there is one.</summary>
    public ServedModel? Served { get; }

    /// <summary>What texts call the notebook.</summary>
    public string NotebookName => Plan.Notebook is null ? "the notebook" : Path.GetFileName(Plan.Notebook);

    /// <summary>The name of the project of the tests.</summary>
    public string TestName => TestNameOf(Plan);

    /// <summary>Whether versions of datasets are read.</summary>
    public bool HasData => Plan.ReadsDatasets;

    /// <summary>Whether the pipeline records runs.</summary>
    public bool RecordsRuns => UsesRoom("Solvent.Experiments");

    /// <summary>Whether code needs a room of Solvent when it runs.</summary>
    public bool UsesSolvent => HasData || Plan.Expectations.Count > 0 || Rooms.Count > 0;

    /// <summary>The rooms of Solvent that the project refers to.</summary>
    public IReadOnlyList<string> Rooms => field ??= [.. AllRooms.Where(UsesRoom)];

    /// <summary>The expectations that the pipeline checks before it starts.</summary>
    public IReadOnlyList<PlannedExpectations> Checks => [.. Plan.Expectations.Where(expectation => expectation.IsRead)];

    /// <summary>The member of the class of expectations.</summary>
    public string NameOf(PlannedExpectations expectation) => _names[expectation];

    /// <summary>The name of the project of the tests of a plan.</summary>
    public static string TestNameOf(PromotionPlan plan) => $"{plan.Name}.Tests";

    public string InProject(string path) => $"{Plan.Name}/{path}";

    public string InTests(string path) => $"{TestName}/{path}";

    private bool UsesRoom(string room)
    {
        if (room == "Solvent.Datasets" && HasData) return true;
        if (room is "Solvent.Quality" or "Solvent.Tables" && Plan.Expectations.Count > 0) return true;
        if (room == "Solvent.Tables" && HasData) return true;
        return UsedAssemblies.Contains(room);
    }

    private HashSet<string> UsedAssemblies => field ??= Flow.Steps.SelectMany(step => step.Statements).Select(statement => (SyntaxNode)statement.Syntax)
        .Concat(Flow.Functions.Select(function => function.Syntax)).Concat(Flow.Types).Concat(Flow.Members)
        .SelectMany(node => node.DescendantNodesAndSelf())
        .Select(node => Flow.Program.Model.GetSymbolInfo(node).Symbol?.ContainingAssembly?.Name)
        .OfType<string>()
        .ToHashSet(StringComparer.Ordinal);
}
