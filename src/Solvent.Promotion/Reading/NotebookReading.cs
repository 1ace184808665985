using Solvent.Lint.References;
using Solvent.Notebooks;

namespace Solvent.Promotion.Reading;

/// <summary>Reads a notebook into a plan.</summary>
internal static class NotebookReading
{
    public static PromotionPlan Read(NotebookDocument notebook, PromotionOptions options)
    {
        var name = ProjectName.Of(notebook, options.Name);
        var projection = NotebookProjection.Create(notebook);
        return new PromotionPlan(name)
        {
            Notebook = notebook.Path,
            Packages = PackageReading.Read(projection, PackageFolder.Open(options.PackagesFolder)),
            Parameters = ParameterReading.Read(notebook),
        };
    }
}
