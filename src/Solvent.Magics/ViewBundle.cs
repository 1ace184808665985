using Solvent.Commands.Text;
using Solvent.Commands.Views;
using Solvent.Commands.Html;
using Solvent.Notebooks;

namespace Solvent.Magics;

/// <summary>A view as a notebook shows it.</summary>
internal static class ViewBundle
{
    public static MimeBundle Of(ResultView view) => MimeBundle.FromHtml(HtmlView.Render(view), PlainText.Render(view));
}
