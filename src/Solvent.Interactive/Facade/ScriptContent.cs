using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace Microsoft.DotNet.Interactive;

/// <summary>A script of the page that shows the notebook.</summary>
public sealed class ScriptContent(string scriptValue) : IHtmlContent
{
    /// <summary>The script.</summary>
    public string ScriptValue { get; } = scriptValue;

    /// <inheritdoc/>
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        writer.Write("<script type=\"text/javascript\">");
        writer.Write(ScriptValue);
        writer.Write("</script>");
    }

    /// <inheritdoc/>
    public override string ToString() => ScriptValue;
}
