using Solvent.Notebooks;
using Solvent.Promotion.Reading;
using Solvent.Promotion.Serving;
using Solvent.Promotion.Writing;
using Solvent.Promotion.Writing.Tests;

namespace Solvent.Promotion;

/// <summary>Makes a project of a notebook. It reads the notebook, its packages, its data and its runs, and writes nothing.</summary>
public static class ProjectGenerator
{
    /// <summary>The project that <paramref name="notebook"/> becomes.</summary>
    /// <exception cref="SolventException">
    /// <c>invalid-name</c>; <c>notebook-empty</c>; <c>unsupported-language</c>; <c>cell-not-compiled</c>, with the cell and what the compiler says; <c>package-not-restored</c>;
    /// <c>parameter-malformed</c>, <c>parameter-declared-twice</c>.
    /// </exception>
    public static GeneratedProject Generate(NotebookDocument notebook, PromotionOptions? options = null)
    {
        options ??= new PromotionOptions();
        var flow = NotebookReading.Read(notebook, options);
        var served = ServedModelReading.Find(notebook, flow.Plan, options.Model);
        return new GeneratedProject(flow.Plan.Name, ProjectWriter.Write(flow, options, served), flow.Plan.LeftOut) 
        {
            Plan = flow.Plan,
            Data = [.. flow.Versions.Select(version => new PromotedData(version.Key) { Pinned = version.Value }), .. TestData.Remembered(flow)],
            Model = served?.Pinned,
        };
    }
}
