using Microsoft.ML;

namespace Solvent.Experiments;

/// <summary>
/// Models of ML.NET as bytes. This room is compiled against ML.NET and comes without it: whoever has a model has loaded the version that it belongs to.
/// </summary>
internal static class ModelContent
{
    /// <summary>The bytes of a model, to be read from the start.</summary>
    /// <exception cref="SolventException"><c>invalid-model</c>.</exception>
    public static Stream Write(object model, DataViewSchema schema)
    {
        if (model is not ITransformer transformer)
        {
            throw new SolventException("invalid-model", $"'{model.GetType().Name}' is no model of ML.NET.") { Hint = "Log what Fit has returned: run.LogModel(model, data.Schema)." };
        }

        var content = new MemoryStream();
        try
        {
            new MLContext().Model.Save(transformer, schema, content);
        }
        catch (Exception exception) when (exception is InvalidOperationException or NotSupportedException or ArgumentException)
        {
            throw new SolventException("invalid-model", $"ML.NET cannot save the model: {exception.Message}", exception)
            {
                Hint = "A custom mapping needs a contract name, and a schema must have all columns that the model takes.",
            };
        }

        content.Position = 0;
        return content;
    }

    /// <summary>Reads a model.</summary>
    /// <exception cref="SolventException"><c>invalid-model</c>.</exception>
    public static ITransformer Read(MLContext context, Stream content, string name, out DataViewSchema schema)
    {
        try
        {
            return context.Model.Load(content, out schema);
        }
        catch (Exception exception) when (exception is InvalidOperationException or FormatException or IOException or NotSupportedException or ArgumentException)
        {
            throw new SolventException("invalid-model", $"ML.NET cannot load the model '{name}': {exception.Message}", exception)
            {
                Hint = "Reference the packages that it was trained with, such as Microsoft.ML.LightGbm; 'solvent experiment show RUN' lists them.",
            };
        }
    }
}
