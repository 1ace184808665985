namespace Solvent.Commands.Html;

/// <summary>
/// The style of a view. It rides along with every output, because an output must look the same when it is copied, exported or opened
/// without the others. Colours are of middle lightness or transparent grey: they hold on light and on dark themes.
/// </summary>
internal static class HtmlStyle
{
    public const string Element = """
        <style>
        .solvent{font-family:system-ui,-apple-system,'Segoe UI',Roboto,'DejaVu Sans',sans-serif;font-size:13px;line-height:1.45;margin:4px 0 10px}
        .solvent .sv-title{font-size:14.5px;font-weight:600;margin:2px 0 8px}
        .solvent .sv-heading{font-weight:600;margin:14px 0 5px}
        .solvent p.sv-text,.solvent p.sv-verdict{margin:5px 0;white-space:pre-line}
        .solvent p.sv-note{margin:4px 0;font-size:12px;opacity:.65}
        .solvent .sv-scroll{overflow-x:auto;max-width:100%}
        .solvent table.sv-table,.solvent table.sv-facts{border-collapse:collapse;border:none;margin:6px 0;width:auto;table-layout:auto;font-size:12.5px;color:inherit}
        .solvent table.sv-table thead th{border:none;border-bottom:1.5px solid rgba(128,128,128,.55);font-weight:600;text-align:left;padding:4px 12px 4px 8px;white-space:nowrap;background:none;color:inherit}
        .solvent table.sv-table tbody td{border:none;border-bottom:1px solid rgba(128,128,128,.2);text-align:left;padding:4px 12px 4px 8px;vertical-align:top;max-width:36em;overflow-wrap:break-word;background:none;color:inherit}
        .solvent table.sv-table tbody tr,.solvent table.sv-table tbody tr:nth-child(odd),.solvent table.sv-facts tbody tr:nth-child(odd){background:none}
        .solvent table.sv-table tbody tr:hover,.solvent table.sv-facts tbody tr:hover{background:rgba(128,128,128,.1)}
        .solvent table.sv-table thead th.sv-number,.solvent table.sv-table tbody td.sv-number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
        .solvent table.sv-facts tbody th{border:none;text-align:left;font-weight:400;opacity:.65;padding:2px 18px 2px 0;vertical-align:top;white-space:nowrap;background:none;color:inherit}
        .solvent table.sv-facts tbody td{border:none;text-align:left;padding:2px 0;vertical-align:top;overflow-wrap:break-word;background:none;color:inherit}
        .solvent pre.sv-code{margin:5px 0;padding:7px 10px;border-radius:5px;background:rgba(128,128,128,.12);color:inherit;overflow-x:auto;font-size:12px}
        .solvent .sv-badge{display:inline-block;border-radius:9px;padding:0 8px;font-size:11.5px;line-height:18px;font-weight:600;white-space:nowrap;color:#fff;background:#6b7280}
        .solvent .sv-badge-good{background:#15803d}
        .solvent .sv-badge-warning{background:#b45309}
        .solvent .sv-badge-bad{background:#c81e1e}
        .solvent .sv-good,.solvent .sv-new{color:#1a9c52}
        .solvent .sv-warning{color:#c77a12}
        .solvent .sv-bad,.solvent .sv-old{color:#e04848}
        .solvent .sv-old{text-decoration:line-through;text-decoration-thickness:1px}
        .solvent .sv-bar{display:inline-block;vertical-align:middle;width:110px;height:11px;margin-right:9px;border-radius:2px;background:rgba(128,128,128,.16)}
        .solvent .sv-bar span{display:block;height:11px;border-radius:2px;background:#3b82f6}
        .solvent .sv-beside .sv-bar{width:64px}
        .solvent .sv-short{white-space:nowrap}
        .solvent .sv-arrow,.solvent .sv-missing,.solvent .sv-muted{opacity:.55}
        .solvent .sv-charts{display:flex;flex-wrap:wrap;gap:10px 22px;margin:10px 0;align-items:flex-start}
        .solvent details.sv-section{margin:8px 0;border:1px solid rgba(128,128,128,.28);border-radius:7px;padding:0 14px}
        .solvent details.sv-section>summary{cursor:pointer;padding:8px 0}
        .solvent details.sv-section[open]>summary{border-bottom:1px solid rgba(128,128,128,.2)}
        .solvent .sv-name{font-weight:600;font-size:13.5px;margin-right:4px}
        .solvent .sv-split{display:flex;flex-wrap:wrap;gap:4px 26px;padding:6px 0 10px}
        .solvent .sv-split .sv-charts{flex:0 1 460px;margin:4px 0}
        .solvent .sv-beside{flex:1 1 420px;min-width:0}
        .solvent .sv-charts svg{max-width:100%;height:auto}
        </style>
        """;
}
